import { existsSync, watch as watchFolder } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import type { Command } from '../command.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import { parsePublication, PUBLICATION_OPTIONS } from '../publicationOptions.ts';
import { MIN_CONFIDENCE_OPTION, parseMinConfidence } from '../minConfidenceOption.ts';
import { createReport } from '../output/createReport.ts';
import { eachPageFile, type FileEvent, type Outcome } from '../../host/reading/eachPageFile.ts';
import { ingestFile } from '../../host/reading/ingestFile.ts';
import { findWayOut, type PageFile } from '../../host/reading/listPageFiles.ts';
import { openLoader } from '../../host/openLoader.ts';
import { openReader } from '../../host/reading/openReader.ts';
import { READER_OPTION, parseReaderKind } from '../../host/reading/readerKind.ts';

/** How long a file must be left alone before it is read, in milliseconds. */
const SETTLED = 1_000;
const LOOK_EVERY = 200;
/** How long to wait after losing the graph before trying the remaining files again, in milliseconds. */
const RECOVERY = 10_000;

/** Ingests what is in a folder, then whatever is added to it. */
export const watch: Command = {
  name: 'watch',
  summary: 'Ingest the pages of a folder, and every page that is added to it, until Ctrl-C.',
  operands: '<folder>',
  options: {
    reader: READER_OPTION,
    ...PUBLICATION_OPTIONS,
    ...MIN_CONFIDENCE_OPTION,
    json: { type: 'boolean', help: 'Print one JSON event per line.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0)
      throw new UsageError('"econews watch" needs one folder. E.g. `econews watch incoming`.');
    if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}. Create it first.`);
    const root = folder;
    const publication = parsePublication(values);
    const minConfidence = parseMinConfidence(values);
    await using open = new AsyncDisposableStack();
    const pool = await openReader(parseReaderKind(values['reader']), config.model, signal);
    open.defer(pool.close);
    await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const load = openLoader(graph, signal);
      const gone = new AbortController();
      const isOver = AbortSignal.any([signal, gone.signal]);
      /** The files to read, and when each last changed. */
      const coming = new Map<string, number>();
      // The watch begins before the first listing, so that nothing is missed between the two. Its iterator in
      // node:fs/promises would lose all but the first of several changes that are seen at once.
      const watcher = watchFolder(folder, { recursive: true, signal: isOver }, (_event, name) => {
        if (name !== null && isPageName(name)) coming.set(join(folder, name), performance.now());
      });
      open.defer(() => watcher.close());
      watcher.on('error', (error) => gone.abort(error));
      await ingest([folder]);
      // A program that reads the events takes them from standard output.
      (values['json'] === true ? out.writeError : out.write)(`Watching ${folder}.\n`);
      while (!isOver.aborted) {
        const settled = [...coming].filter(([, at]) => performance.now() - at > SETTLED).map(([path]) => path);
        for (const path of settled) coming.delete(path);
        // A file that was moved away or deleted in the meantime is not reported.
        const there = settled.filter((path) => existsSync(path));
        if (there.length > 0) await ingest(there);
        else await sleep(LOOK_EVERY, undefined, { signal: isOver }).catch(() => undefined);
      }
      if (gone.signal.aborted) throw gone.signal.reason;

      /** Losing the graph does not end the watch: the remaining files are tried again until it is back. */
      async function ingest(paths: readonly string[]): Promise<void> {
        const report = createReport(out, values['json'] === true);
        const tell = (event: FileEvent): void => {
          report.tell(event);
          if (event.event === 'left') coming.set(event.file, performance.now());
        };
        const ingestSettled = async ({ path }: PageFile): Promise<Outcome> => {
          const wayOut = await findWayOut(root, path).catch(() => undefined);
          if (wayOut !== undefined) return { event: 'failed', problem: `${path} was not read: ${wayOut}` };
          return (await isSettled(path))
            ? ingestFile(graph, pool, path, publication, { minConfidence, load, signal })
            : { event: 'left' };
        };
        let isLost = false;
        try {
          await eachPageFile(paths, pool, signal, ingestSettled, tell, pool.handled);
        } catch (error) {
          if (!(error instanceof ServiceUnavailableError)) throw error;
          isLost = true;
          out.writeError(`${error.message}\n`);
        } finally {
          report.finish('The remaining files will be tried again.');
        }
        if (isLost) await sleep(RECOVERY, undefined, { signal: isOver }).catch(() => undefined);
      }
    });
    return 0;
  },
};

/** As `listPageFiles` has it of a folder: nothing hidden, and no facts. */
function isPageName(name: string): boolean {
  return !name.endsWith('.json') && !name.split(sep).some((part) => part.startsWith('.'));
}

/**
 * A copy arrives in pieces, and half a page would stay in the graph as a separate page. A modification time in the
 * future says nothing.
 */
async function isSettled(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  const age = found === undefined ? Infinity : Date.now() - found.mtimeMs;
  return age > SETTLED || age < 0;
}
