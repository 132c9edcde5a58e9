import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportResult, exportGraph } from '../../backup/exportGraph.ts';
import { BackupError } from '../../errors/BackupError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { checkServer } from '../../neo4j/checkServer.ts';
import { listLabels } from '../../neo4j/deleteGraph.ts';
import { readMigrations } from '../../neo4j/readMigrations.ts';
import { pathExists } from '../../util/pathExists.ts';
import type { Command } from '../command.ts';
import { createProgress } from '../output/createProgress.ts';
import { FOLDERS } from '../../host/folders.ts';
import { printBackupProgress } from '../output/printBackupProgress.ts';
import { readProgramVersion } from '../../host/readProgramVersion.ts';
import { backupWhole } from '../../host/wholeBackup.ts';
import { withDatabase } from '../../host/withDatabase.ts';

/** The graph as it is, schema and lexicons included: nothing is brought up to date first, so that an upgrade can be undone. */
export const backup: Command = {
  name: 'backup',
  summary: 'Write the whole graph to a file (or into a folder), while others read and write it.',
  operands: '<file or folder>',
  options: {
    whole: {
      type: 'boolean',
      help: 'Stop the Neo4j started here, and have its own tool write its files into a folder.',
    },
    json: { type: 'boolean', help: 'Print JSON.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0)
      throw new UsageError('"econews backup" needs one file or folder. E.g. `econews backup graph.jsonl.gz`.');
    if (values['whole'] === true) {
      const manifest = await backupWhole(config, place, { signal, onTrouble: out.writeError });
      const { bytes } = manifest;
      out.write(
        values['json'] === true ? `${JSON.stringify({ folder: place, ...manifest })}\n` : `${place}: ${bytes} bytes.\n`,
      );
      return 0;
    }
    const at = new Date().toISOString();
    const path = await nameFile(place, at);
    const migrations = await readMigrations(FOLDERS.migrations);
    const labels = listLabels(migrations.flatMap(({ statements }) => statements));
    const program = await readProgramVersion();
    const progress = createProgress(out);
    const result = await withDatabase(config, { signal, onTrouble: out.writeError }, async (graph) => {
      await checkServer(graph.driver, graph.address);
      return exportGraph(graph, path, {
        ...{ labels, program, at, signal },
        onProgress: (each) => progress.show(printBackupProgress(each)),
      });
    });
    progress.clear();
    out.write(values['json'] === true ? `${JSON.stringify({ file: path, ...result })}\n` : printResult(path, result));
    return 0;
  },
};

/** Gives a folder's backup a name by its time. A file that is there is never written over. */
async function nameFile(place: string, at: string): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  const path = found?.isDirectory() === true ? join(place, `econews-${at.replaceAll(':', '-')}.jsonl.gz`) : place;
  if (await pathExists(path)) throw new BackupError(`${path} is there already. Name another file, or a folder.`);
  return path;
}

function printResult(path: string, { nodes, relationships, locked }: ExportResult): string {
  const how = locked ? ' Pages were being loaded: these loads waited meanwhile.' : '';
  return `${path}: ${nodes} nodes, ${relationships} relationships.${how}\n`;
}
