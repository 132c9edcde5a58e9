import { UsageError } from '../../errors/UsageError.ts';
import type { Command } from '../command.ts';
import { createReadPool } from '../reading/createReadPool.ts';
import { createReport } from '../reading/createReport.ts';
import { readPages } from '../reading/readPages.ts';

/** Pages in, facts out: needs no database. */
export const read: Command = {
  name: 'read',
  summary: 'Read page texts by the rules into PageFacts, one JSON file a page. What was read before is passed over.',
  operands: '<files or folders…>',
  options: {
    out: { type: 'string', short: 'o', help: 'Folder for the facts (by itself: facts).' },
    force: { type: 'boolean', help: 'Read again what was read before.' },
    json: { type: 'boolean', help: 'Print one JSON event a line.' },
  },
  async run({ values, positionals, out, signal }) {
    if (positionals.length === 0)
      throw new UsageError('"econews read" needs files or folders. E.g. `econews read seeds/pages --out facts`.');
    const report = createReport(out, values['json'] === true);
    const pool = createReadPool();
    try {
      await readPages(
        positionals,
        { out: String(values['out'] ?? 'facts'), force: values['force'] === true, pool, signal },
        report.tell,
      );
    } finally {
      await pool.close();
    }
    const code = report.finish();
    signal.throwIfAborted();
    return code;
  },
};
