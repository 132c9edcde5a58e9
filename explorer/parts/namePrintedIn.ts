import type { Words } from '../words/useWords.ts';

/** Names where something was printed: the newspaper, or the file of the page if no newspaper is known. */
export function namePrintedIn(publication: { readonly name: string } | null, file: string, { say }: Words): string {
  return publication?.name ?? say('page.file', { file });
}
