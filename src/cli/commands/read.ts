import { UsageError } from '../../errors/UsageError.ts';
import type { Command } from '../command.ts';
import { createReport } from '../output/createReport.ts';
import { openReader } from '../../host/reading/openReader.ts';
import { READER_OPTION, parseReaderKind } from '../../host/reading/readerKind.ts';
import { parsePublication, PUBLICATION_OPTIONS } from '../publicationOptions.ts';
import { stat } from 'node:fs/promises';
import { writeFactsPage } from '../../host/reading/writeFactsPage.ts';
import { readPages } from '../../host/reading/readPages.ts';

/** Pages in, facts out: needs no database. */
export const read: Command = {
  name: 'read',
  summary: 'Read pages into PageFacts, one JSON file per page. Pages that were read before are skipped.',
  operands: '<files or folders…>',
  options: {
    out: { type: 'string', short: 'o', help: 'Folder for the facts; "facts" by default.' },
    reader: READER_OPTION,
    ...PUBLICATION_OPTIONS,
    force: { type: 'boolean', help: 'Read pages again even if they were read before.' },
    html: { type: 'string', help: 'Instead, write one page with every fact marked to this HTML file.' },
    json: { type: 'boolean', help: 'Print one JSON event per line.' },
  },
  async run({ values, positionals, config, out, signal }) {
    if (positionals.length === 0)
      throw new UsageError('"econews read" needs files or folders. E.g. `econews read seeds/pages --out facts`.');
    const publication = parsePublication(values);
    const pool = await openReader(parseReaderKind(values['reader']), config.model, signal);
    const html = values['html'] as string | undefined;
    if (html !== undefined) {
      const [path, ...others] = positionals;
      try {
        if (
          path === undefined ||
          others.length > 0 ||
          (await stat(path).catch(() => undefined))?.isDirectory() === true
        )
          throw new UsageError('--html shows one page. Give one file, e.g. `econews read page.txt --html page.html`.');
        const written = await writeFactsPage(path, html, { pool, publication });
        if ('problem' in written) out.writeError(`${written.problem}\n`);
        else out.write(`${html}: ${written.figures} figures\n`);
        return 'problem' in written ? 1 : 0;
      } finally {
        await pool.close();
      }
    }
    const report = createReport(out, values['json'] === true);
    let code = 1;
    try {
      await readPages(
        positionals,
        { out: String(values['out'] ?? 'facts'), force: values['force'] === true, publication, pool, signal },
        report.tell,
      );
    } finally {
      code = report.finish();
      await pool.close();
    }
    signal.throwIfAborted();
    return code;
  },
};
