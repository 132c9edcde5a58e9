import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The median of one operation on one system at one scale, in milliseconds, and the bytes of its answer. */
export interface Growth {
  readonly operation: string;
  readonly system: string;
  readonly scale: number;
  readonly median: number;
  readonly bytes: number;
}

/** Where `npm run bench:growth` keeps what it measured. */
export const GROWTH_FILE = fileURLToPath(new URL('../../.econews/bench/growth.json', import.meta.url));

/** Which growth of the product's median from the smallest to the largest scale is flat (issue 5, point 3). */
const FLAT = 1.3;
/** Full text grows with the number of texts that contain the word. */
const GROWING = new Set(['W6', 'W8']);

/** Prints the stored growth as a table; nothing if none was measured. */
export function printGrowth(): string {
  if (!existsSync(GROWTH_FILE)) return '';
  const { at, rounds, growth } = JSON.parse(readFileSync(GROWTH_FILE, 'utf8')) as {
    readonly at: string;
    readonly rounds: number;
    readonly growth: readonly Growth[];
  };
  const scales = [...new Set(growth.map(({ scale }) => scale))];
  const pick = (operation: string, system: string, figure: 'median' | 'bytes'): readonly number[] =>
    growth.filter((one) => one.operation === operation && one.system === system).map((one) => one[figure]);
  const lines = [...new Set(growth.map(({ operation }) => operation))].map((name) => {
    const medians = pick(name, 'product', 'median');
    const verdict = GROWING.has(name) ? 'full text' : rise(medians) <= FLAT ? 'met' : 'MISSED';
    const beside = [rise(pick(name, 'hand', 'median')), rise(pick(name, 'product', 'bytes'))];
    const figures = [...medians, rise(medians), ...beside].map((figure) => figure.toFixed(2));
    return `| ${[name, ...figures, verdict].join(' | ')} |`;
  });
  return [
    '## Growth of the product’s median',
    `All scales in one run, each asked in turn, ${String(rounds)} times; ${at.replace('T', ' ')} UTC.`,
    [
      `| operation | ${scales.map((scale) => `scale ${String(scale)}, ms`).join(' | ')} | growth | of hand-written | of the answer's bytes | at most ${String(FLAT)} |`,
      `| --- | ${scales.map(() => '--:').join(' | ')} | --: | --: | --: | --- |`,
      ...lines,
    ].join('\n'),
  ].join('\n\n');
}

/** The ratio of the last to the first. */
function rise(figures: readonly number[]): number {
  return (figures.at(-1) ?? Number.NaN) / (figures[0] ?? Number.NaN);
}
