import { askGraph, type ExportSource } from './exportSource.ts';
import { printSelection } from './cells.ts';
import { COLUMNS } from './columns.ts';
import type { ExportRequest } from './connection.ts';
import { type EntryForm, openExport } from './openExport.ts';
import { queryDrawing } from './drawing/queryDrawing.ts';
import { LINKED_FORMS } from './linked/linkedForms.ts';
import { queryWalk, queryWholeGraph } from './queryGraph.ts';
import { createCsvFieldPrinter, createCsvPrinter, writeCsv } from './writers/writeCsv.ts';
import { writeGraphMl } from './writers/writeGraphMl.ts';
import { createJsonLdPrinter, writeJsonLd } from './writers/writeJsonLd.ts';
import { createJsonLinePrinter, writeJsonLines } from './writers/writeJsonLines.ts';

/** What an exporter needs besides the list that it writes. */
export interface ExportOptions {
  /** The address that links are relative to, e.g. `http://127.0.0.1:4000/`. */
  readonly base: string;
  /** How many steps a drawn graph reaches from the node. */
  readonly depth: number;
  readonly signal?: AbortSignal | undefined;
}

/** A file that is produced while it is read. */
export interface OpenedFile {
  readonly text: AsyncIterable<string>;
  /** Type of its rows: `Statistic`; absent from drawings. */
  readonly type?: string;
}

/** One format: the names of its files, and how they are written, piece by piece. */
export interface Exporter {
  /** The ending of its files: `csv`. */
  readonly ending: string;
  readonly mediaType: string;
  /** One line for help and documentation. */
  readonly summary: string;
  /**
   * Opens an export: resolves once it is certain that it can be written, and then gives its text, a piece at a time. Throws
   * ExportError for what cannot be exported.
   */
  readonly open: (source: ExportSource, request: ExportRequest, options: ExportOptions) => Promise<OpenedFile>;
}

const csv: Exporter = {
  ending: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  summary: 'Table for spreadsheets: UTF-8 with BOM, formula cells guarded.',
  async open(source, request, { signal }) {
    const form: EntryForm<string> = {
      select: selectColumns,
      createPrinter: (type) => createCsvPrinter(COLUMNS[type] ?? []),
      createFieldPrinter: (type, field) => createCsvFieldPrinter(COLUMNS[type] ?? [], field),
    };
    const { type, batches } = await openExport(source, request, form, signal);
    return { text: writeCsv(COLUMNS[type] ?? [], batches), type };
  },
};

const jsonLines: Exporter = {
  ending: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  summary: 'One JSON object per line, with the columns of the table.',
  async open(source, request, { signal }) {
    const form: EntryForm<string> = {
      select: selectColumns,
      createPrinter: (type) => createJsonLinePrinter(COLUMNS[type] ?? []),
    };
    const { type, batches } = await openExport(source, request, form, signal);
    return { text: writeJsonLines(batches), type };
  },
};

const jsonLd: Exporter = {
  ending: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  summary: 'Linked data: schema.org Observation, Web Annotation selectors, PROV-O.',
  async open(source, request, { base, signal }) {
    const form: EntryForm<string> = {
      select: (type) => LINKED_FORMS[type]?.selection,
      createPrinter: createJsonLdPrinter,
    };
    const { type, batches } = await openExport(source, request, form, signal);
    return { text: writeJsonLd(batches, base), type };
  },
};

const graphMl: Exporter = {
  ending: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  summary: 'Graph for Gephi, yEd or networkx: the surroundings of a node, or the whole graph.',
  async open(source, { under, drawing }, { depth, signal }) {
    const { query } = source;
    if (drawing !== undefined) {
      const drawn = await queryDrawing((query, variables) => askGraph(source, query, variables, signal), drawing);
      return { text: writeGraphMl(once(drawn)) };
    }
    if (under === null) return { text: writeGraphMl(queryWholeGraph(query, signal)) };
    const piece = await queryWalk(query, under, depth, signal);
    return { text: writeGraphMl(once(piece)) };
  },
};

/** Every format, by its ending. A new one is one entry. */
export const EXPORTERS: ReadonlyMap<string, Exporter> = new Map(
  [csv, jsonLines, jsonLd, graphMl].map((exporter) => [exporter.ending, exporter]),
);

async function* once<Piece>(piece: Piece): AsyncGenerator<Piece, void, undefined> {
  yield piece;
}

function selectColumns(type: string): string | undefined {
  const columns = COLUMNS[type];
  return columns === undefined ? undefined : printSelection(columns);
}
