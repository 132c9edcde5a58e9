import { namePrintedIn } from './namePrintedIn.ts';
import type { Words } from '../words/useWords.ts';

interface PrintedIn {
  readonly publication: { readonly name: string } | null;
  readonly page: { readonly file: string; readonly pageNumber: string | null };
}

/** Prints where an article appeared: the newspaper with the number of the page, or the file if no newspaper is known. */
export function printPublication({ publication, page }: PrintedIn, words: Words): string {
  if (publication === null) return namePrintedIn(publication, page.file, words);
  return page.pageNumber === null
    ? publication.name
    : `${publication.name} ${words.say('page.number', { n: page.pageNumber })}`;
}
