import type { OperationResult } from './results.ts';

/**
 * What the product may cost relative to the yardstick, and what the others must cost relative to it (issue 5, point 3).
 */
export const TARGETS = {
  latency: 1.1,
  throughput: 0.9,
  slowest: { W1: 10, W3: 10 } as Readonly<Record<string, number>>,
  slow: 2.5,
};

/** The columns of a table of one operation. */
export const COLUMNS = [
  'system',
  'answers',
  'median ms',
  'p95 ms',
  '× hand',
  'requests/s',
  '× hand',
  'own CPU ms',
  'database CPU ms',
  'kB',
  'MB resident',
] as const;

/** Prints the rows of an operation's table, one per system. */
export function printRows({ systems }: OperationResult): ReadonlyArray<readonly string[]> {
  const hand = systems['hand'];
  return Object.entries(systems).map(([name, figures]) => [
    name,
    figures.answers,
    figures.median.toFixed(2),
    figures.p95.toFixed(2),
    hand === undefined ? '' : (figures.median / hand.median).toFixed(2),
    figures.throughput.toFixed(0),
    hand === undefined ? '' : (figures.throughput / hand.throughput).toFixed(2),
    figures.ownCpu.toFixed(2),
    figures.databaseCpu.toFixed(2),
    (figures.bytes / 1024).toFixed(1),
    (figures.memory / 2 ** 20).toFixed(0),
  ]);
}

/** Says of each target whether the product met it in this operation. */
export function checkTargets({ name, systems }: OperationResult): readonly string[] {
  const { hand, product, postgraphile } = systems;
  const others = systems['neo4j/graphql'];
  if (hand === undefined || product === undefined) return [];
  const say = (isMet: boolean, text: string): string => `${isMet ? 'met' : 'MISSED'}: ${text}`;
  const latency = product.median / hand.median;
  const throughput = product.throughput / hand.throughput;
  const lines = [
    say(
      latency <= TARGETS.latency,
      `median ${latency.toFixed(2)}× of hand-written (at most ${String(TARGETS.latency)})`,
    ),
    say(
      throughput >= TARGETS.throughput,
      `throughput ${throughput.toFixed(2)}× of hand-written (at least ${String(TARGETS.throughput)})`,
    ),
  ];
  if (postgraphile !== undefined) {
    const ratio = postgraphile.median / product.median;
    lines.push(say(ratio > 1, `PostGraphile takes ${ratio.toFixed(2)}× the product's time (more than 1)`));
  }
  if (others !== undefined) {
    const ratio = others.median / product.median;
    const target = TARGETS.slowest[name] ?? TARGETS.slow;
    lines.push(
      say(ratio >= target, `@neo4j/graphql takes ${ratio.toFixed(1)}× the product's time (at least ${String(target)})`),
    );
  }
  return lines;
}
