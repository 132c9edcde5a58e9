import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/read/readPage.ts';
import { segmentPage } from '../../src/segment/segmentPage.ts';
import { LAYOUTS, parseMadeUpPage, setPage } from '../support/madeUpPage.ts';
import { scoreBodies } from '../support/scoreSegments.ts';

// Pages in the style of many papers and sites, made up for this test and set in several layouts: they show what the
// rules do on pages that nobody had in mind while writing them.
const folder = new URL('./pages/', import.meta.url);
const pages = readdirSync(folder).map((name) => ({
  name,
  lines: parseMadeUpPage(readFileSync(new URL(name, folder), 'utf8')),
}));
const squash = (text: string) => text.replaceAll(/[\s\p{P}]/gu, '');

describe.each(LAYOUTS)('a page with $name', (layout) => {
  const read = pages.map(({ name, lines }) => {
    const { text, owners } = setPage(lines, layout);
    return { name, lines, owners, segmented: segmentPage(readPage(name, Buffer.from(text))) };
  });

  it('gives each paragraph to its article', () => {
    const scores = read.map(({ segmented, owners }) => scoreBodies(segmented, owners));
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.96);
  });

  it('distinguishes headlines from kickers, subheads and labels', () => {
    const expected = read.flatMap(({ name, lines }) =>
      lines
        .filter(({ mark, article }) => mark === 'H' && article !== 'x')
        .map(({ text }) => `${name} ${squash(text.replace(/^.*题：/u, ''))}`),
    );
    const found = read.flatMap(({ name, segmented }) =>
      segmented.articles.flatMap(({ fact }) => (fact.headline === null ? [] : [`${name} ${squash(fact.headline)}`])),
    );
    const right = expected.filter((headline) => found.includes(headline)).length;
    expect((2 * right) / (expected.length + found.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('points every headline, segment and clean letter at the page', () => {
    for (const { segmented } of read) {
      const { text } = segmented.page;
      for (const { fact, body } of segmented.articles) {
        if (fact.headlineSpan != null) expect(text.slice(...fact.headlineSpan)).toBe(fact.headlineQuote);
        for (const { from, to, span = [0, 0] } of fact.segments) {
          expect(text.slice(...span).startsWith(from)).toBe(true);
          expect(text.slice(...span).endsWith(to)).toBe(true);
        }
        Array.from(body.text).forEach((letter, at) => {
          if (/\p{Script=Han}|\d/u.test(letter)) expect(text.charAt(body.origin[at] ?? -1)).toBe(letter);
        });
      }
    }
  });
});
