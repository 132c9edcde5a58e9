import type { ExportResult } from '../../backup/exportGraph.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { backupToFile } from '../../host/backupToFile.ts';
import { backupWhole } from '../../host/wholeBackup.ts';
import type { Command } from '../command.ts';
import { createProgress } from '../output/createProgress.ts';
import { printBackupProgress } from '../output/printBackupProgress.ts';

/**
 * Backs up the graph unchanged, including schema and lexicons: nothing is updated first, so that an upgrade can be
 * undone.
 */
export const backup: Command = {
  name: 'backup',
  summary: 'Write the whole graph to a file or folder while others read and write it.',
  operands: '<file or folder>',
  options: {
    whole: {
      type: 'boolean',
      help: 'Stop the Neo4j started here and dump its files into a folder with its own tool.',
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
    const progress = createProgress(out);
    const { file, ...result } = await backupToFile(config, place, {
      signal,
      onTrouble: out.writeError,
      onProgress: (each) => progress.show(printBackupProgress(each)),
    });
    progress.clear();
    out.write(values['json'] === true ? `${JSON.stringify({ file, ...result })}\n` : printResult(file, result));
    return 0;
  },
};

function printResult(path: string, { nodes, relationships, locked }: ExportResult): string {
  const how = locked ? ' Pages were being loaded; those loads waited for the backup.' : '';
  return `${path}: ${nodes} nodes, ${relationships} relationships.${how}\n`;
}
