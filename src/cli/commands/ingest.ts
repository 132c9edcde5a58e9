import { UsageError } from '../../errors/UsageError.ts';
import type { Command } from '../command.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import { parsePublication, PUBLICATION_OPTIONS } from '../publicationOptions.ts';
import { MIN_CONFIDENCE_OPTION, parseMinConfidence } from '../minConfidenceOption.ts';
import { createReport } from '../output/createReport.ts';
import { eachPageFile } from '../../host/reading/eachPageFile.ts';
import { ingestFile } from '../../host/reading/ingestFile.ts';
import { openLoader } from '../../host/openLoader.ts';
import { openReader } from '../../host/reading/openReader.ts';
import { READER_OPTION, parseReaderKind } from '../../host/reading/readerKind.ts';

/** Reads pages into the graph. Pages that the graph already has are skipped, so an interrupted run can be continued. */
export const ingest: Command = {
  name: 'ingest',
  summary: 'Read pages and load their facts. Pages that the graph already has are skipped.',
  operands: '<files or folders…>',
  options: {
    reader: READER_OPTION,
    ...PUBLICATION_OPTIONS,
    ...MIN_CONFIDENCE_OPTION,
    json: { type: 'boolean', help: 'Print one JSON event per line.' },
  },
  async run({ values, positionals, config, out, signal }) {
    if (positionals.length === 0)
      throw new UsageError('"econews ingest" needs files or folders. E.g. `econews ingest seeds/pages`.');
    const publication = parsePublication(values);
    const minConfidence = parseMinConfidence(values);
    const pool = await openReader(parseReaderKind(values['reader']), config.model, signal);
    const report = createReport(out, values['json'] === true);
    let code = 1;
    try {
      await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
        try {
          const load = openLoader(graph, signal);
          await eachPageFile(
            positionals,
            pool,
            signal,
            ({ path }) => ingestFile(graph, pool, path, publication, { minConfidence, load, signal }),
            report.tell,
            pool.handled,
          );
        } finally {
          code = report.finish();
        }
      });
    } finally {
      await pool.close();
    }
    signal.throwIfAborted();
    return code;
  },
};
