import { UsageError } from '../../errors/UsageError.ts';
import { listFactsFiles, readFactsFile } from '../../load/readFactsFile.ts';
import { printIssue } from '../../model/issue.ts';
import type { Command } from '../command.ts';

/** Needs no database. */
export const validate: Command = {
  name: 'validate',
  summary: 'Check PageFacts files (or folders of them) against their pages. Exit code 1 if a file cannot be loaded.',
  operands: '<facts…>',
  options: {
    pages: {
      type: 'string',
      help: 'Folder of the pages; by default they are looked for next to the facts and in ../pages.',
    },
    json: { type: 'boolean', help: 'Print one JSON object per issue.' },
  },
  async run({ values, positionals, out, signal }) {
    if (positionals.length === 0)
      throw new UsageError('"econews validate" needs a facts file. E.g. `econews validate seeds/facts`.');
    const files = await listFactsFiles(positionals);
    let broken = 0;
    for (const path of files) {
      signal.throwIfAborted();
      const { file, loadable, issues } = await readFactsFile(path, values['pages'] as string | undefined);
      for (const issue of issues)
        out.write(values['json'] === true ? `${JSON.stringify(issue)}\n` : `${printIssue(issue)}\n`);
      if (loadable === null) broken += 1;
      else if (values['json'] !== true) out.write(`${file}: ${out.style('green', 'holds')}\n`);
    }
    if (broken > 0) out.writeError(`${broken} of ${files.length} files cannot be loaded.\n`);
    return broken === 0 ? 0 : 1;
  },
};
