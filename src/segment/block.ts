import type { Span } from '../model/span.ts';
import type { Credits } from './credits.ts';

/** What a block of a page is, by its own words and place. */
export type BlockKind = 'title' | 'body' | 'byline' | 'closing' | 'continued' | 'caption' | 'furniture';

/** A paragraph, a title or a line of the page's furniture: wrapped lines joined. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Its clean text on one line, gaps between words kept. */
  readonly text: string;
  /** 1 to 6 for a line marked as heading (`##`), 0 without a mark. */
  readonly level: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** Its text breaks off inside a sentence. */
  readonly unfinished: boolean;
  /** What its dateline names, if it begins with one. */
  readonly opening: Credits | null;
  /** What its closing credits name, if it ends with them or is nothing else. */
  readonly closing: Credits | null;
  /** Where its words end before closing credits: a page offset. */
  readonly bodyEnd: number;
  /** The page it is continued from (`第一版`), if it begins with that mark. */
  readonly continuedFrom: string | null;
  /** The pieces of the page that it is made of, if it is a column next to another. */
  readonly pieces?: readonly Span[];
  /** It ends a column whose article may continue elsewhere, even though its last sentence is complete. */
  readonly mayGoOn?: boolean;
  /** It is a table and nothing else. */
  readonly isTable?: boolean;
  /** A title below the line of date and source: a subtitle, a subhead or a button, never the headline. */
  readonly under?: boolean;
}

/** Tells whether empty lines separate the blocks of a page, so that a missing one means something. */
export function isSpaced(blocks: readonly Block[]): boolean {
  return blocks.filter(({ gap }) => gap > 0).length > blocks.length * 0.6;
}
