import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPrinted } from '../../src/locate/checkPrinted.ts';
import { locatePageFacts } from '../../src/locate/locatePageFacts.ts';
import { printFigure } from '../../src/locate/printFigure.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

const folder = (path: string): URL => new URL(`../../${path}/`, import.meta.url);
const texts = [
  'seeds/pages',
  ...['local', 'money', 'firms', 'pages', 'rural'].map((part) => `tests/practice/${part}`),
].flatMap((path) =>
  readdirSync(folder(path))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, new URL(name, folder(path))] as const),
);
const flatten = (text: string): string => text.replace(/\s+/gu, '');

describe('what the reader says a page prints', () => {
  it.each(texts)('is in %s, character by character', (name, file) => {
    const page = readPage(name, readFileSync(file));
    const facts = extractFacts(page);
    expect(checkPrinted(facts, page.text, name)).toEqual([]);
    const located = locatePageFacts(facts, page, name);
    expect(located.issues).toEqual([]);
    const whole = flatten(page.text);
    const segmentsOf = new Map(
      located.facts.articles.map(({ id, segments }) => [id, segments.map(({ span }) => span)]),
    );
    for (const fact of facts.statistics) {
      const { value, change, indicator } = printFigure(page.text, fact, segmentsOf.get(fact.article));
      for (const printed of [value, change, indicator]) expect(whole).toContain(printed ?? '');
      // Where a number is given, it has a place of its own, and so has every change.
      expect(fact.value === null || fact.numberSpan !== undefined, `${fact.id} ${fact.quote}`).toBe(true);
      expect(fact.change === null || fact.change.span !== undefined, `${fact.id} ${fact.quote}`).toBe(true);
    }
  });
});
