import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExportError } from '../../errors/ExportError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { COLUMNS } from '../../export/columns.ts';
import { EXPORTERS } from '../../export/exporters.ts';
import { printDataPackage } from '../../export/writers/printDataPackage.ts';
import { readCatalogue, readSchema } from '../../graphql/readSchema.ts';
import { createExports } from '../../host/createExports.ts';
import { findPublicAddress } from '../../host/findPublicAddress.ts';
import { FOLDERS } from '../../host/folders.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import type { Command } from '../command.ts';

/** Writes a list of the graph, or the surroundings of a node, to a file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write figures or another list to a file. The file extension selects CSV, JSON Lines, JSON-LD or GraphML.',
  operands: '<file>',
  options: {
    list: {
      type: 'string',
      help: 'The list to export: statistics (the default), organizations, people, articles, series and others.',
    },
    under: {
      type: 'string',
      help: 'Id of the node whose list to export, e.g. of a region; by default the whole graph.',
    },
    filter: { type: 'string', help: 'The list’s filter as JSON, e.g. \'{"status": "ACTUAL"}\'.' },
    order: { type: 'string', help: 'The list’s order as JSON, e.g. \'{"field": "PERIOD", "direction": "ASC"}\'.' },
    scope: { type: 'string', help: 'SELF or BELOW, for lists of a region; BELOW by default.' },
    depth: { type: 'string', help: 'For GraphML around a node: the number of steps, 1 to 3.' },
    base: { type: 'string', help: 'Base address of links; PUBLIC_URL, or else HOST and PORT, by default.' },
    cite: { type: 'string', help: 'Print a citation of --under instead: gbt7714, csl-json, bibtex or text.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const given = (name: string): string | undefined => values[name] as string | undefined;
    const [file, ...others] = positionals;
    const style = given('cite');
    if ((file === undefined) !== (style !== undefined) || others.length > 0)
      throw new UsageError(
        '"econews export" needs one file, or --cite with --under. E.g. `econews export figures.csv` or `econews export --cite bibtex --under sta_…`.',
      );
    const schema = readSchema(FOLDERS.schema);
    const base = given('base') ?? findPublicAddress(config.server);
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const exports = createExports(schema, readCatalogue(FOLDERS.cypher), graph.queryPatiently);
      if (style !== undefined || file === undefined) {
        const id = given('under');
        if (id === undefined)
          throw new UsageError('--cite needs --under with the id of a figure, quotation or article.');
        for await (const text of (await exports.cite({ id, style: style ?? '', base, signal })).text) out.write(text);
        return 0;
      }
      const format = extname(file).slice(1);
      if (!EXPORTERS.has(format))
        throw new ExportError(`${basename(file)} has no known extension. Use .${[...EXPORTERS.keys()].join(', .')}.`);
      if (existsSync(file)) throw new ExportError(`${file} already exists. Choose another file.`);
      const opened = await exports.open({
        format,
        list: format === 'graphml' ? null : (given('list') ?? (given('under') === undefined ? 'statistics' : null)),
        under: given('under') ?? null,
        arguments: {
          filter: parseJson('filter', given('filter')),
          orderBy: parseJson('order', given('order')),
          scope: given('scope'),
        },
        depth: Number(given('depth') ?? 1),
        base,
        signal,
      });
      await writeWhole(file, opened.text, signal);
      const columns = COLUMNS[opened.type ?? ''];
      if (columns !== undefined && (format === 'csv' || format === 'jsonl')) {
        const described = join(dirname(file), 'datapackage.json');
        const isThere = existsSync(described);
        if (!isThere)
          await writeFile(
            described,
            printDataPackage('econews-graph', [{ path: basename(file), mediaType: opened.mediaType, columns }]),
          );
      }
      out.write(`${file}\n`);
      return 0;
    });
  },
};

/** Writes to a temporary name first, so that a truncated file is not mistaken for a complete one. */
async function writeWhole(file: string, text: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  const fresh = `${file}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(fresh), { signal });
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}

function parseJson(name: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--${name} is not JSON: ${text}. E.g. --${name} '{"status": "ACTUAL"}'.`);
  }
}
