import { UsageError } from '../../errors/UsageError.ts';
import { restoreFromFile, type RestoredGraph } from '../../host/restoreFromFile.ts';
import { restoreWhole } from '../../host/wholeBackup.ts';
import type { Command } from '../command.ts';
import { createProgress } from '../output/createProgress.ts';
import { printBackupProgress } from '../output/printBackupProgress.ts';

/** An incomplete graph is never used: until everything is there, every other command is refused and `/ready` answers 503. */
export const restore: Command = {
  name: 'restore',
  summary: 'Restore a backup into an empty graph. An interrupted restore continues where it stopped.',
  operands: '<file>',
  options: {
    whole: { type: 'boolean', help: 'The backup is a folder that `backup --whole` wrote, for the Neo4j started here.' },
    replace: { type: 'boolean', help: 'Delete the contents of the graph first.' },
    json: { type: 'boolean', help: 'Print JSON.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0)
      throw new UsageError('"econews restore" needs one backup. E.g. `econews restore graph.jsonl.gz`.');
    const replace = values['replace'] === true;
    if (values['whole'] === true) {
      const manifest = await restoreWhole(config, path, replace, { signal, onTrouble: out.writeError });
      const { at, bytes } = manifest;
      out.write(
        values['json'] === true
          ? `${JSON.stringify({ folder: path, ...manifest })}\n`
          : `${path}: ${bytes} bytes of ${at}.\n`,
      );
      return 0;
    }
    const progress = createProgress(out);
    const result = await restoreFromFile(config, path, {
      replace,
      signal,
      onTrouble: out.writeError,
      onProgress: (each) => progress.show(printBackupProgress(each)),
    });
    progress.clear();
    out.write(values['json'] === true ? `${JSON.stringify({ file: path, ...result })}\n` : printResult(path, result));
    return 0;
  },
};

function printResult(path: string, { nodes, relationships, resumed, migrated, relearned }: RestoredGraph): string {
  const notes = [
    resumed ? 'Continued a restore that was interrupted.' : '',
    migrated.length === 0 ? '' : `Newer migrations applied: ${migrated.join(', ')}.`,
    relearned ? 'The lexicons have changed since the backup, so its pages were rebuilt.' : '',
  ];
  return `${[`${path}: ${nodes} nodes, ${relationships} relationships.`, ...notes.filter(Boolean)].join(' ')}\n`;
}
