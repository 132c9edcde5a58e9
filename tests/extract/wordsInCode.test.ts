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
/** The room's ceiling. It only falls: a word belongs in a group of seeds/lexicons/frameWords.json, and a pattern is built from it. */
const MOST = 6_400;

describe('the code of statistics', () => {
  it('keeps its words in lexicons', () => {
    const counts = files.map((name) => countChinese(readFileSync(join(folder, name), 'utf8')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(MOST);
  });
});
