import { isOfOneFile } from '../../errors/isOfOneFile.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { loadPage } from '../../load/loadPage.ts';
import type { LoadResult } from '../../load/loadPage.ts';
import { listFactsFiles, readFactsFile } from '../../load/readFactsFile.ts';
import { printIssue } from '../../model/issue.ts';
import type { Command } from '../command.ts';
import { toLoadDeps } from '../../host/toLoadDeps.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';

/** Every file is one transaction: a bad one is named, and the others are loaded. */
export const load: Command = {
  name: 'load',
  summary: 'Load PageFacts files (or folders of them) into the graph. Loading them again changes nothing.',
  operands: '<facts…>',
  options: {
    pages: {
      type: 'string',
      help: 'Folder of the pages; by default they are looked for next to the facts and in ../pages.',
    },
    replaces: { type: 'string', help: 'Id, file name or sha256 of an earlier page that this one is a better scan of.' },
    json: { type: 'boolean', help: 'Print one JSON object per file.' },
  },
  async run({ values, positionals, config, out, signal }) {
    if (positionals.length === 0)
      throw new UsageError('"econews load" needs a facts file. E.g. `econews load seeds/facts`.');
    const files = await listFactsFiles(positionals);
    const replaces = values['replaces'] as string | undefined;
    if (replaces !== undefined && files.length > 1)
      throw new UsageError(`--replaces takes one facts file, but ${files.length} were given.`);
    const pages = values['pages'] as string | undefined;
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const deps = toLoadDeps(graph);
      const change = replaces === undefined ? {} : { replaces };
      let refused = 0;
      for (const [index, path] of files.entries()) {
        signal.throwIfAborted();
        try {
          if (!(await loadFile(path))) refused += 1;
        } catch (error) {
          out.writeError(`${files.length - index} of ${files.length} files are left, starting with ${path}.\n`);
          throw error;
        }
      }
      if (refused > 0) out.writeError(`${refused} of ${files.length} files were not loaded.\n`);
      return refused === 0 ? 0 : 1;

      /** Returns whether it was loaded; throws if no other file could be, either. */
      async function loadFile(path: string): Promise<boolean> {
        const { file, loadable, issues } = await readFactsFile(path, pages);
        for (const issue of issues) out.writeError(`${printIssue(issue)}\n`);
        if (loadable === null) return false;
        try {
          const result = await loadPage(deps, loadable.page, loadable.facts, change);
          out.write(values['json'] === true ? `${JSON.stringify({ file, ...result })}\n` : printResult(file, result));
          return true;
        } catch (error) {
          if (!isOfOneFile(error)) throw error;
          out.writeError(`${file}: ${error.message}\n`);
          return false;
        }
      }
    });
  },
};

function printResult(file: string, { status, runId, counts }: LoadResult): string {
  const { articles, statistics, quotations, mentions } = counts;
  const held = `${articles} articles, ${statistics} figures, ${quotations} quotations, ${mentions} names`;
  return status === 'unchanged' ? `${file}: unchanged (${held})\n` : `${file}: loaded as ${runId} (${held})\n`;
}
