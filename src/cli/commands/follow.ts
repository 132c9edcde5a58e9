import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FeedError } from '../../errors/FeedError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { fetchFeed, type FetchedFeed } from '../../host/fetchFeed.ts';
import { eachPageFile, type FileEvent } from '../../host/reading/eachPageFile.ts';
import { ingestFile } from '../../host/reading/ingestFile.ts';
import { openLoader } from '../../host/openLoader.ts';
import { openReader } from '../../host/reading/openReader.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import type { Command } from '../command.ts';
import { MIN_CONFIDENCE_OPTION, parseMinConfidence } from '../minConfidenceOption.ts';
import { createReport } from '../output/createReport.ts';

/** Reads feeds into the graph, one page per entry. */
export const follow: Command = {
  name: 'follow',
  summary: 'Read RSS, Atom and JSON feeds into the graph, from files, folders, or addresses on hosts in FEED_HOSTS.',
  operands: '<feeds…>',
  options: {
    every: { type: 'string', help: 'Fetch again every so many minutes until Ctrl-C; by default only once.' },
    ...MIN_CONFIDENCE_OPTION,
    json: { type: 'boolean', help: 'Print one JSON event per line.' },
  },
  async run({ values, positionals, config, out, signal }) {
    if (positionals.length === 0)
      throw new UsageError(
        '"econews follow" needs feeds. E.g. `econews follow feed.xml` or `econews follow http://127.0.0.1:8080/rss`.',
      );
    const minutes = values['every'] === undefined ? undefined : Number(values['every']);
    if (minutes !== undefined && !(minutes >= 1)) throw new UsageError('--every takes a number of minutes, 1 or more.');
    const minConfidence = parseMinConfidence(values);
    const json = values['json'] === true;
    const options = { hosts: config.feedHosts, folder: join(config.home, 'feeds'), signal };
    const pool = await openReader('rules', config.model, signal);
    let code = 0;
    try {
      await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
        const load = openLoader(graph, signal);
        for (;;) {
          const files: string[] = [];
          const fetched = new Map<string, FetchedFeed & { readonly address: string }>();
          code = 0;
          for (const feed of positionals) {
            if (!/^https?:\/\//u.test(feed)) files.push(feed);
            else
              try {
                const found = await fetchFeed(feed, options);
                if (found === undefined) {
                  out.write(
                    json ? `${JSON.stringify({ event: 'unchanged', file: feed })}\n` : `${feed}: nothing new\n`,
                  );
                  continue;
                }
                files.push(found.file);
                fetched.set(found.file, { ...found, address: feed });
              } catch (error) {
                if (!(error instanceof FeedError)) throw error;
                out.writeError(`${error.message}\n`);
                code = 1;
              }
          }
          if (files.length > 0) {
            const report = createReport(out, json);
            await eachPageFile(
              files,
              pool,
              signal,
              ({ path }) => ingestFile(graph, pool, path, {}, { minConfidence, load, signal }),
              (event) => {
                report.tell(nameAddress(event, fetched.get(event.file)?.address));
                // A feed that is broken now is fetched as a whole the next time.
                if (event.event === 'failed') fetched.delete(event.file);
              },
              pool.handled,
            );
            code = Math.max(code, report.finish());
          }
          if (!signal.aborted) for (const { keep } of fetched.values()) await keep();
          if (minutes === undefined) return;
          await sleep(minutes * 60_000, undefined, { signal });
        }
      });
    } finally {
      await pool.close();
    }
    return code;
  },
};

/** Names the feed's address in place of the file into which it was fetched. */
function nameAddress(event: FileEvent, address: string | undefined): FileEvent {
  if (address === undefined) return event;
  const say = (text: string): string => text.replaceAll(`"${basename(event.file)}"`, address);
  if (event.event === 'failed') return { ...event, file: address, problem: say(event.problem) };
  return { ...event, file: address, ...('issues' in event && { issues: event.issues.map(say) }) };
}
