import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../src/model/page.ts';
import type { PageFacts, StatisticFact } from '../src/model/pageFacts.ts';
import { readPage } from '../src/read/readPage.ts';
import type { Score } from './scorePages.ts';

const root = new URL('..', import.meta.url).pathname;
const scorer = join(root, 'scripts/scoreFacts.mjs');

/** Parts of each set of texts: local economy, money, firms, whole pages, rural life. */
export const PARTS: readonly string[] = ['local', 'money', 'firms', 'pages', 'rural'];

/** A statistic that was read, and what of it was wrong; `undefined` if the facts contain no such statistic. */
export interface JudgedStatistic {
  readonly text: string;
  readonly fact: StatisticFact;
  readonly wrong: readonly string[] | undefined;
}

export interface TextScores {
  readonly scores: Readonly<Record<string, Score>>;
  readonly misses: readonly string[];
  readonly statistics: readonly JudgedStatistic[];
}

/**
 * Texts with facts, as folders below `tests`: the rules were written for `practice`, improved with `added` after a first
 * reading, and never written for `unseen`.
 */
export type TextSet = 'practice' | 'added' | 'unseen';

/** Parts of the set `added`. */
export const ADDED_PARTS: readonly string[] = PARTS;

/** Scores what a reader makes of the texts of some parts of a set against their facts. */
export function scoreTexts(set: TextSet, parts: readonly string[], read: (page: Page) => PageFacts): TextScores {
  const folder = mkdtempSync(join(tmpdir(), 'econews-score-'));
  try {
    const facts = new Map<string, PageFacts>();
    const triples = parts.flatMap((part) =>
      readdirSync(join(root, 'tests', set, part))
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .flatMap((name) => {
          const raw = join(root, 'tests', set, part, name);
          const predicted = join(folder, name);
          const page = read(readPage(name, readFileSync(raw)));
          facts.set(name, page);
          writeFileSync(predicted, JSON.stringify(page));
          return [raw, raw.replace(/txt$/u, 'json'), predicted];
        }),
    );
    const printed = execFileSync(process.execPath, [scorer, '--json', '--pairs', '--misses', ...triples], {
      encoding: 'utf8',
      maxBuffer: 2 ** 27,
    });
    const [table = '{}', ...lines] = printed.trimEnd().split('\n');
    const wrong = new Map(
      lines
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as { page: string; id: string; wrong: string[] })
        .map((pair) => [`${pair.page} ${pair.id}`, pair.wrong]),
    );
    return {
      scores: JSON.parse(table) as Record<string, Score>,
      misses: lines.filter((line) => !line.startsWith('{')),
      statistics: [...facts].flatMap(([text, { statistics }]) =>
        statistics.map((fact) => ({ text, fact, wrong: wrong.get(`${text} ${fact.id}`) })),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
