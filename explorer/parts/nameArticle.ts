import { printPeriod } from '../figures/printPeriod.ts';
import type { Words } from '../words/useWords.ts';

interface NamedArticle {
  readonly headline: string | null;
  readonly date: string | null;
  readonly publication: { readonly name: string } | null;
}

/** Names an article in a list: by its headline, else by where and when it was printed. */
export function nameArticle({ headline, date, publication }: NamedArticle, { say, language }: Words): string {
  if (headline !== null) return headline;
  const parts = [publication?.name, date === null ? undefined : printPeriod(date, language)];
  return parts.filter((part) => part !== undefined).join(' · ') || say('article.nohead');
}

/** As many characters of a text as name it. */
const OPENING = 24;

/** Gives the beginning of a text, up to the end of a clause, for one that has no other name. */
export function cutOpening(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const clause = /^.{6,}?(?=[，。；：！？])/u.exec(line)?.[0] ?? line;
  const characters = [...clause];
  const begun = characters.slice(0, OPENING).join('');
  // Half a number is another number.
  const isInNumber = /[\d.,]$/u.test(begun) && /^[\d.,]/u.test(characters[OPENING] ?? '');
  const cut = isInNumber ? begun.replace(/[\d.,]+$/u, '') : begun;
  return cut === '' ? '' : `${cut}…`;
}
