// Reads the pages of seeds/ with the rules, prints how near that comes to what people read, and writes docs/score.md.
//   npm run score [-- --misses] [-- --keep]
// --misses prints what was missed; --keep makes these figures the ones that tests/golden/score.test.ts holds the rules to.
import { writeFileSync } from 'node:fs';
import { readFacts } from '../src/pipeline.ts';
import { GOLD_PAGES, listPages, scorePages, type PageScores } from './scorePages.ts';

// What issue 4 asks for on the gold pages, in F1.
const TARGETS: Readonly<Record<string, number>> = {
  'articles.body': 0.97,
  'articles.headline': 0.95,
  'articles.reporters': 0.95,
  people: 0.98,
  'people.role': 0.95,
  regions: 0.95,
  organizations: 0.9,
  projects: 0.6,
  'statistics.found': 0.95,
  'statistics.exact': 0.7,
  quotations: 0.85,
  'quotations.speaker': 0.95,
};

const gold = scorePages(GOLD_PAGES, readFacts);
const others = listPages().filter((page) => !GOLD_PAGES.includes(page));
const own = scorePages(others, readFacts);

console.table(
  Object.fromEntries(
    Object.entries(gold.scores).map(([measure, score]) => [
      measure,
      { ...score, target: TARGETS[measure] ?? '', [`f1 on ${others.join(' ')}`]: own.scores[measure]?.f1 },
    ]),
  ),
);
if (process.argv.includes('--misses')) console.log([...gold.misses, ...own.misses].join('\n'));
writeFileSync(new URL('../docs/score.md', import.meta.url), printReport());
if (process.argv.includes('--keep')) {
  const figures = { [GOLD_PAGES.join(' ')]: listFigures(gold), [others.join(' ')]: listFigures(own) };
  writeFileSync(new URL('../tests/golden/score.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
}

function listFigures({ scores }: PageScores): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(scores).map(([measure, { f1 }]) => [measure, f1]));
}

function printReport(): string {
  return `# How well the rules read

Written by \`npm run score\`; never edited by hand. The rules read the pages of \`seeds/pages\` and are compared with what people
read there (\`seeds/facts\`), by \`scripts/scoreFacts.mjs\`. Two careful people agree with each other at: statistics found 0.97, all
attributes right 0.83, people 1.00, organizations 0.92, regions 0.96, projects 0.86.

## Pages ${GOLD_PAGES.join(', ')} (facts checked outside of this project)

${printTable(gold, true)}

## Pages ${others.join(', ')} (facts checked by its authors)

${printTable(own, false)}

## What was missed, wrong, or not in the facts

${[...gold.misses, ...own.misses].map((miss) => `- ${miss.replaceAll('|', '\\\\|').replaceAll('<', '&lt;')}`).join('\n') || 'Nothing.'}
`;
}

function printTable({ scores }: PageScores, withTargets: boolean): string {
  const head = [
    'measure',
    'in the facts',
    'found',
    'right',
    'precision',
    'recall',
    'F1',
    ...(withTargets ? ['target'] : []),
  ];
  const rows = Object.entries(scores).map(([measure, { gold: all, predicted, hit, precision, recall, f1 }]) => [
    measure,
    all,
    predicted,
    hit,
    precision.toFixed(3),
    recall.toFixed(3),
    f1.toFixed(3),
    ...(withTargets ? [TARGETS[measure]?.toFixed(2) ?? ''] : []),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
