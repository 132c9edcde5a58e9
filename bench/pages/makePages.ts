import { readdirSync, readFileSync } from 'node:fs';
import { readPage } from '../../src/read/readPage.ts';
import { segmentPage } from '../../src/segment/segmentPage.ts';

/** Characters of a made-up page. */
export const PAGE_LENGTH = 7000;

/**
 * Makes endless pages by recombining the articles of seeds/pages, each with figures of its own so that no cache can
 * help. The pages are the same in every run.
 */
export function* makePages(): Generator<string, never, void> {
  const articles = readArticles();
  const dice = roll(20240113);
  const next = (below: number): number => Math.floor(dice.next().value * below);
  for (;;) {
    const parts: string[] = [];
    for (let length = 0; length < PAGE_LENGTH;) {
      const article = (articles[next(articles.length)] ?? '').replaceAll(/\d(?=\d*[.亿万%])/gu, () =>
        String(next(9) + 1),
      );
      parts.push(article.slice(0, PAGE_LENGTH));
      length += article.length;
    }
    yield parts.join('\n\n\n').slice(0, PAGE_LENGTH);
  }
}

function readArticles(): readonly string[] {
  const folder = new URL('../../seeds/pages/', import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const page = readPage(name, readFileSync(new URL(name, folder)));
    return segmentPage(page).articles.map(({ fact }) => {
      const bodies = fact.segments.map(({ span = [0, 0] }) => page.text.slice(...span));
      return [fact.headlineQuote ?? '', ...bodies].join('\n\n');
    });
  });
}

/** Gives the same numbers in every run (mulberry32). */
function* roll(seed: number): Generator<number, never, void> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
