import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../src/model/page.ts';
import type { PageFacts } from '../src/model/pageFacts.ts';
import { readPage } from '../src/read/readPage.ts';

/** One line of the scorer's table. */
export interface Score {
  readonly gold: number;
  readonly predicted: number;
  readonly hit: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface PageScores {
  /** By measure, e.g. `statistics.found`. */
  readonly scores: Readonly<Record<string, Score>>;
  /** One line per statistic that was missed, wrong or not in gold. */
  readonly misses: readonly string[];
}

const root = new URL('..', import.meta.url).pathname;
const scorer = join(root, 'scripts/scoreFacts.mjs');

/** Pages whose facts people outside of this project checked; the others were checked by its authors. */
export const GOLD_PAGES: readonly string[] = ['000', '002', '003'];

/** Lists the numbers of all pages that have facts in `seeds/facts`. */
export function listPages(): readonly string[] {
  return readdirSync(join(root, 'seeds/facts'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, 3))
    .sort();
}

/** Scores what a reader makes of pages (by number, e.g. `000`) against their facts in `seeds/facts`. */
export function scorePages(pages: readonly string[], read: (page: Page) => PageFacts): PageScores {
  const folder = mkdtempSync(join(tmpdir(), 'econews-score-'));
  try {
    const triples = pages.flatMap((number) => {
      const name = findSeed(number);
      const raw = join(root, 'seeds/pages', `${name}.txt`);
      const predicted = join(folder, `${name}.json`);
      writeFileSync(predicted, JSON.stringify(read(readPage(`${name}.txt`, readFileSync(raw)))));
      return [raw, join(root, 'seeds/facts', `${name}.json`), predicted];
    });
    const printed = execFileSync(process.execPath, [scorer, '--json', '--misses', ...triples], { encoding: 'utf8' });
    const [table = '{}', ...misses] = printed.trimEnd().split('\n');
    return { scores: JSON.parse(table) as Record<string, Score>, misses };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findSeed(number: string): string {
  const name = readdirSync(join(root, 'seeds/facts')).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`seeds/facts has no page ${number}.`);
  return name.slice(0, -'.json'.length);
}
