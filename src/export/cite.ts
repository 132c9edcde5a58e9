import { ExportError } from '../errors/ExportError.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import type { CitedWork } from './citations/citedWork.ts';
import { CITED, type CitedNode, toCitedWork } from './citations/toCitedWork.ts';
import { printBibTeX } from './citations/printBibTeX.ts';
import { printCslJson } from './citations/printCslJson.ts';
import { printGbt7714 } from './citations/printGbt7714.ts';
import { printPlainCitation } from './citations/printPlainCitation.ts';
import type { ExportSource } from './exportSource.ts';
import { type EntryForm, openExport } from './openExport.ts';

/** One citation style: how it is printed, and its media type. */
export interface CitationStyle {
  readonly mediaType: string;
  readonly print: (work: CitedWork) => string;
}

/** Every citation style, by its name in addresses and on the command line. */
export const CITATION_STYLES: ReadonlyMap<string, CitationStyle> = new Map([
  ['gbt7714', { mediaType: 'text/plain; charset=utf-8', print: printGbt7714 }],
  ['csl-json', { mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', print: printCslJson }],
  ['bibtex', { mediaType: 'application/x-bibtex; charset=utf-8', print: printBibTeX }],
  ['text', { mediaType: 'text/plain; charset=utf-8', print: printPlainCitation }],
]);

/** The base address of links, and the day of access. */
export interface CitationOptions {
  readonly base: string;
  readonly today: string;
  readonly signal?: AbortSignal | undefined;
}

/** Finds a citation style by its name. Throws ExportError, which lists all styles. */
export function findCitationStyle(name: string): CitationStyle {
  const style = CITATION_STYLES.get(name);
  if (style !== undefined) return style;
  const names = [...CITATION_STYLES.keys()];
  const near = findNearMiss(name, names);
  throw new ExportError(
    `There is no citation style "${name}"${near === undefined ? '' : `; did you mean "${near}"`}. There are: ${names.join(', ')}.`,
  );
}

/** Queries what a citation of a figure, a quotation or an article contains. Throws ExportError for an id of anything else. */
export async function queryCitedWork(
  source: ExportSource,
  id: string,
  { base, today, signal }: CitationOptions,
): Promise<CitedWork> {
  const form: EntryForm<CitedNode> = {
    select: (type) => CITED[type],
    createPrinter: () => (node) => node as CitedNode,
  };
  const { batches } = await openExport(source, { list: null, under: id, arguments: {} }, form, signal);
  const { value } = await batches.next();
  const node = value?.[0];
  if (node === undefined) throw new ExportError(`Nothing in the graph has the id "${id}".`, 'NOT_FOUND');
  return toCitedWork(node, { base, today });
}
