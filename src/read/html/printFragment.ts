import { parseHTML } from 'linkedom';
import type { MarkupElement } from './markup.ts';
import { printBlocks } from './printBlocks.ts';

/** Prints a piece of markup, as feeds contain it, as blocks of text. */
export function printFragment(markup: string): string[] {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`) as unknown as {
    readonly document: MarkupElement;
  };
  const body = document.querySelector('body');
  return body === null ? [] : printBlocks(body);
}
