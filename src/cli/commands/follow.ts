import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FeedError } from '../../errors/FeedError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { fetchFeed, type FetchedFeed } from '../../host/fetchFeed.ts';
import { eachPageFile } from '../../host/reading/eachPageFile.ts';
import { ingestFile } from '../../host/reading/ingestFile.ts';
import { openLoader } from '../../host/openLoader.ts';
import { openReader } from '../../host/reading/openReader.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import type { Command } from '../command.ts';
import { MIN_CONFIDENCE_OPTION, parseMinConfidence } from '../minConfidenceOption.ts';
import { createReport } from '../output/createReport.ts';

/** Reads feeds into the graph, one page an entry. */
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
    const options = { hosts: config.feedHosts, folder: join(config.home, 'feeds'), signal };
    const pool = await openReader('rules', config.model, signal);
    let code = 0;
    try {
      await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
        const load = openLoader(graph, signal);
        for (;;) {
          const files: string[] = [];
          const fetched: FetchedFeed[] = [];
          code = 0;
          for (const feed of positionals) {
            if (!/^https?:\/\//u.test(feed)) files.push(feed);
            else
              try {
                const found = await fetchFeed(feed, options);
                if (found === undefined) continue;
                files.push(found.file);
                fetched.push(found);
              } catch (error) {
                if (!(error instanceof FeedError)) throw error;
                out.writeError(`${error.message}\n`);
                code = 1;
              }
          }
          const report = createReport(out, values['json'] === true);
          await eachPageFile(
            files,
            pool,
            signal,
            ({ path }) => ingestFile(graph, pool, path, {}, { minConfidence, load, signal }),
            report.tell,
            pool.handled,
          );
          code = Math.max(code, report.finish());
          if (!signal.aborted) for (const { keep } of fetched) await keep();
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
