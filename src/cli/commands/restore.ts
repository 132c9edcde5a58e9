import { restoreGraph, type RestoreResult } from '../../backup/restoreGraph.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { loadLexicons } from '../../load/loadLexicons.ts';
import { checkServer } from '../../neo4j/checkServer.ts';
import { readMigrations } from '../../neo4j/readMigrations.ts';
import { stopBetween } from '../../neo4j/stopBetween.ts';
import type { Command } from '../command.ts';
import { createProgress } from '../output/createProgress.ts';
import { FOLDERS } from '../../host/folders.ts';
import { printBackupProgress } from '../output/printBackupProgress.ts';
import { restoreWhole } from '../../host/wholeBackup.ts';
import { withDatabase } from '../../host/withDatabase.ts';

/** Never a half graph taken for whole: until all is there, every other command and `/ready` say that it is not. */
export const restore: Command = {
  name: 'restore',
  summary: 'Read a backup back into an empty graph. Cut short, it goes on where it stopped.',
  operands: '<file>',
  options: {
    whole: { type: 'boolean', help: 'The backup is a folder that `backup --whole` made, for the Neo4j started here.' },
    replace: { type: 'boolean', help: 'Delete what the graph holds first.' },
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
    const migrations = await readMigrations(FOLDERS.migrations);
    const progress = createProgress(out);
    const result = await withDatabase(config, { signal, onTrouble: out.writeError }, async (graph) => {
      await checkServer(graph.driver, graph.address);
      const restored = await restoreGraph(graph, path, {
        ...{ migrations, replace, at: new Date().toISOString(), signal },
        onProgress: (each) => progress.show(printBackupProgress(each)),
      });
      // A program with other lexicons than the one that made the backup makes its pages anew.
      const write = stopBetween(graph.write, signal);
      const relearned = await loadLexicons({ ...graph, write, now: () => new Date().toISOString() });
      return { ...restored, relearned };
    });
    progress.clear();
    out.write(values['json'] === true ? `${JSON.stringify({ file: path, ...result })}\n` : printResult(path, result));
    return 0;
  },
};

function printResult(
  path: string,
  { nodes, relationships, resumed, migrated, relearned }: RestoreResult & { readonly relearned: boolean },
): string {
  const notes = [
    resumed ? 'Went on with a restore that was cut short.' : '',
    migrated.length === 0 ? '' : `Newer migrations applied: ${migrated.join(', ')}.`,
    relearned ? 'The lexicons have changed since: its pages were made anew.' : '',
  ];
  return `${[`${path}: ${nodes} nodes, ${relationships} relationships.`, ...notes.filter(Boolean)].join(' ')}\n`;
}
