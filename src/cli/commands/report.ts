import { UsageError } from '../../errors/UsageError.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import { QUALITY_KINDS } from '../../load/quality/pageQuality.ts';
import type { PageQuality, QualityKind } from '../../load/quality/pageQuality.ts';
import { exceedsLimit, parseQualityLimit } from '../../load/quality/qualityLimit.ts';
import type { QualityLimit } from '../../load/quality/qualityLimit.ts';
import { queryQuality } from '../../load/quality/queryQuality.ts';
import { NO_QUALITY, sumQuality } from '../../load/quality/sumQuality.ts';
import type { QualitySum } from '../../load/quality/sumQuality.ts';
import type { Command } from '../command.ts';
import { parseShare } from '../parseShare.ts';
import { printQuality } from '../output/printQuality.ts';

const KINDS = Object.entries(QUALITY_KINDS) as Array<[QualityKind, (typeof QUALITY_KINDS)[QualityKind]]>;
const NAMES = KINDS.map(([, { option }]) => option).join(', ');

/** Meant to run after a load: exceeding a limit stops the pipeline. */
export const report: Command = {
  name: 'report',
  summary:
    'Report what needs attention, by page and newspaper: unresolved names, incomplete or uncertain figures, conflicts, revisions. Exit code 1 if a limit is exceeded.',
  options: {
    most: {
      type: 'string',
      multiple: true,
      help: `A limit, e.g. conflicts=0 or without-period=10%; may be given several times. Kinds: ${NAMES}.`,
    },
    confidence: {
      type: 'string',
      help: 'Confidence below which a figure counts as uncertain, from 0 to 1; 0.5 by default.',
    },
    json: { type: 'boolean', help: 'Print one JSON object per page, one per newspaper, and one for everything.' },
  },
  async run({ values, config, out, signal }) {
    const confidence = parseShare(values['confidence'] ?? '0.5', '--confidence');
    const limits = [values['most'] ?? []].flat().map((text) => parseLimit(String(text)));
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const json = values['json'] === true;
      const write = (line: object): void => out.write(`${JSON.stringify(line)}\n`);
      const publications = new Map<string, QualitySum>();
      let whole = NO_QUALITY;
      for await (const page of queryQuality(graph, confidence)) {
        signal.throwIfAborted();
        whole = sumQuality(whole, page);
        const name = page.publication ?? '';
        publications.set(name, sumQuality(publications.get(name) ?? NO_QUALITY, page));
        if (json) write({ event: 'page', ...page });
        else out.write(printPage(page));
      }
      const over = limits.filter((limit) => exceedsLimit(whole, limit));
      if (json) {
        for (const [name, sum] of publications) write({ event: 'publication', publication: name || null, ...sum });
        write({ event: 'done', ...whole, confidence, over: over.map(printLimit) });
      } else {
        const sums = [...publications].map(([name, sum]) => [name || 'No newspaper known', sum] as const);
        for (const [name, sum] of [...sums, ['All pages', whole] as const]) out.write(printQuality(name, sum));
        for (const limit of over) out.write(`${out.style('red', 'Above the limit:')} ${printLimit(limit)}\n`);
      }
      return over.length > 0 ? 1 : 0;
    });
  },
};

function parseLimit(text: string): QualityLimit {
  const limit = parseQualityLimit(text);
  if (limit === undefined)
    throw new UsageError(
      `--most ${text} is not a limit. Give a kind and a number or a share, e.g. \`--most conflicts=0\` or \`--most without-period=10%\`. Kinds: ${NAMES}.`,
    );
  return limit;
}

function printLimit({ kind, most, isShare }: QualityLimit): string {
  return `${QUALITY_KINDS[kind].option}=${String(most)}${isShare ? '%' : ''}`;
}

/** Pages that need no attention are not listed. */
function printPage({ file, counts, differences }: PageQuality): string {
  const found = KINDS.flatMap(([kind, { option }]) =>
    counts[kind] === 0 ? [] : [`${option} ${String(counts[kind])}`],
  );
  if (found.length === 0) return '';
  const lines = differences.map(
    ({ verdict, by, why, figures }) => `  ${verdict}, ${by}: ${why} (${figures.join(', ')})\n`,
  );
  return `${file}: ${found.join(', ')}\n${lines.join('')}`;
}
