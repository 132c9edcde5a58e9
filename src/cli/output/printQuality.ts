import { QUALITY_KINDS } from '../../load/quality/pageQuality.ts';
import type { QualityKind } from '../../load/quality/pageQuality.ts';
import type { QualitySum } from '../../load/quality/sumQuality.ts';

/**
 * Prints the sums of some pages: a line for each kind, and which comparison or equation found conflicts and revisions.
 */
export function printQuality(name: string, { counts, differences, pages, ...sum }: QualitySum): string {
  const kinds = Object.entries(QUALITY_KINDS) as Array<[QualityKind, (typeof QUALITY_KINDS)[QualityKind]]>;
  const lines = kinds.map(([kind, { option, text, of }]) => {
    const share = sum[of] === 0 ? '' : ` (${((counts[kind] / sum[of]) * 100).toFixed(1)} % of the ${of})`;
    return `  ${option.padEnd(16)}  ${String(counts[kind])} ${text}${share}\n`;
  });
  const by = Object.entries(differences)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `    ${kind}: ${String(count)}\n`);
  return `\n${name}: pages ${String(pages)}, names ${String(sum.names)}, figures ${String(sum.figures)}\n${lines.join('')}${by.join('')}`;
}
