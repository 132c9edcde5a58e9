import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/extract/statistics', import.meta.url).pathname;

/** Counts the Chinese characters of code outside of comments and of the examples of rules. */
function countChinese(code: string): number {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\/\/.*$/gmu, '')
    .replace(/example: (?:\{[^}]*\}|'[^']*')/gu, '');
  return (bare.match(/\p{Script=Han}/gu) ?? []).length;
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
/** The room's ceiling. It only falls. */
const MOST = 4_657;
/** Which list of seeds/lexicons a word belongs in. */
const WHERE = `verbs, prepositions and nouns that a pattern is built from: a group of frameWords.json (anyOf('group') gives the alternative);
names of what is measured: indicatorHeads.json; words of growth and bases of comparison: changeWords.json;
words before and behind a noun phrase: statisticWords.json; units: units.json; times: timeWords.json; hedges: hedges.json;
verbs of saying: speechWords.json; endings of bodies, posts and projects: orgSuffixes.json, titles.json, projectSuffixes.json`;

describe('the code of statistics', () => {
  it('keeps its words in lexicons', () => {
    const counts = files
      .map((name) => ({ name, count: countChinese(readFileSync(join(folder, name), 'utf8')) }))
      .sort((a, b) => b.count - a.count);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const fullest = counts.slice(0, 5).map(({ name, count }) => `${name} ${count}`);
    expect(
      total,
      `${total} Chinese characters stand in code, most of them in ${fullest.join(', ')}. Move words to\n${WHERE}`,
    ).toBeLessThanOrEqual(MOST);
  });
});
