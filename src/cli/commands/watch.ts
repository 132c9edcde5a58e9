import { watch as watchFolder } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { pathExists } from '../../util/pathExists.ts';
import type { Command } from '../command.ts';
import { withPreparedGraph } from '../host/withPreparedGraph.ts';
import { createReport } from '../reading/createReport.ts';
import { eachPageFile, type FileEvent } from '../reading/eachPageFile.ts';
import { ingestFile } from '../reading/ingestFile.ts';
import { openReader } from '../reading/openReader.ts';
import { READER_OPTION, readReaderKind } from '../reading/readerKind.ts';

/** How long a file must be left alone before it is read, in milliseconds: a copy comes in pieces. */
const SETTLED = 500;
/** How long a graph that was lost is left alone, in milliseconds, before what is left is tried again. */
const RECOVERY = 10_000;

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
    if (!(await pathExists(folder))) throw new UsageError(`There is no folder ${folder}. Make it, then watch it.`);
    await using open = new AsyncDisposableStack();
    const pool = await openReader(readReaderKind(values['reader']), config.model, signal);
    open.defer(pool.close);
    await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const coming = new Set([folder]);
      const gone = new AbortController();
      const isOver = AbortSignal.any([signal, gone.signal]);
      // A program that reads the events takes them from standard output.
      const say = values['json'] === true ? out.writeError : out.write;
      let running = ingestComing().then(() => say(`Watching ${folder}.\n`));
      running.catch((error: unknown) => gone.abort(error));
      try {
        // Node watches from the moment at which the first change is asked for: at once, so that nothing falls behind the first look.
        for await (const { filename } of watchFolder(folder, { recursive: true, signal: isOver })) {
          const ignored = filename === null || basename(filename).startsWith('.') || filename.endsWith('.json');
          if (ignored) continue;
          coming.add(join(folder, filename));
          running = running.then(() => sleep(SETTLED, undefined, { signal })).then(ingestComing);
          running.catch((error: unknown) => gone.abort(error));
        }
      } catch (error) {
        if (!isOver.aborted) throw error;
      }
      await running.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });

      /** A graph that is lost does not end the watch: what is left is tried until it is back. */
      async function ingestComing(): Promise<void> {
        while (coming.size > 0 && (await ingest([...coming])) === 'lost' && !signal.aborted)
          await sleep(RECOVERY, undefined, { signal }).catch(() => undefined);
      }

      async function ingest(paths: readonly string[]): Promise<'done' | 'lost'> {
        const report = createReport(out, values['json'] === true);
        const tell = (event: FileEvent): void => {
          report.tell(event);
          if (event.event === 'left') coming.add(event.file);
        };
        coming.clear();
        try {
          await eachPageFile(paths, pool, signal, ({ path }) => ingestFile(graph, pool, path), tell);
          return 'done';
        } catch (error) {
          if (!(error instanceof ServiceUnavailableError)) throw error;
          out.writeError(`${error.message}\n`);
          return 'lost';
        } finally {
          report.finish('What is left is tried again.');
        }
      }
    });
    return 0;
  },
};
