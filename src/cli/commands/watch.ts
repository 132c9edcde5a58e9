import { watch as watchFolder } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../../errors/UsageError.ts';
import type { Command } from '../command.ts';
import { withPreparedGraph } from '../host/withPreparedGraph.ts';
import { createReport } from '../reading/createReport.ts';
import { eachPageFile } from '../reading/eachPageFile.ts';
import { ingestFile } from '../reading/ingestFile.ts';
import { openReader } from '../reading/openReader.ts';
import { READER_OPTION, readReaderKind } from '../reading/readerKind.ts';

/** How long a file must be left alone before it is read, in milliseconds: a copy comes in pieces. */
const SETTLED = 500;

/** Ingests what is in a folder, then whatever comes into it. */
export const watch: Command = {
  name: 'watch',
  summary: 'Ingest the pages of a folder, and every page that comes into it, until Ctrl-C.',
  operands: '<folder>',
  options: { reader: READER_OPTION, json: { type: 'boolean', help: 'Print one JSON event a line.' } },
  async run({ values, positionals, config, out, signal }) {
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0)
      throw new UsageError('"econews watch" needs one folder. E.g. `econews watch incoming`.');
    await using open = new AsyncDisposableStack();
    const pool = await openReader(readReaderKind(values['reader']), config.model, signal);
    open.defer(pool.close);
    await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const ingestAll = async (paths: readonly string[]): Promise<void> => {
        const report = createReport(out, values['json'] === true);
        await eachPageFile(paths, pool, signal, ({ path }) => ingestFile(graph, pool, path), report.tell);
        report.finish();
      };
      // Watched before the first look, so that nothing falls between the two.
      const changes = watchFolder(folder, { recursive: true, signal });
      await ingestAll([folder]);
      out.write(`Watching ${folder}.\n`);
      const coming = new Set<string>();
      let running: Promise<void> = Promise.resolve();
      try {
        for await (const { filename } of changes) {
          const ignored = filename === null || basename(filename).startsWith('.') || filename.endsWith('.json');
          if (ignored) continue;
          coming.add(join(folder, filename));
          running = running.then(async () => {
            await sleep(SETTLED, undefined, { signal });
            const paths = [...coming];
            coming.clear();
            if (paths.length > 0) await ingestAll(paths);
          });
          running.catch(() => undefined);
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      await running.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    });
    return 0;
  },
};
