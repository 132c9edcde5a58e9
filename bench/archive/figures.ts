import { existsSync, readFileSync } from 'node:fs';

/** What a page costs at one size of the archive: means of the pages before the mark. */
export interface ArchiveMark {
  readonly pages: number;
  /** Of the load and of the moves that it and earlier ones left. */
  readonly milliseconds: number;
  readonly databaseCpu: number;
  /** Neo4j's memory. */
  readonly megabytes: number;
  /** Moves that were still left at the mark, in transactions. */
  readonly batchesLeft: number;
}

/** An archive's pages from text to graph, the first and the second time. */
export interface IngestFigures {
  readonly pages: number;
  readonly firstSeconds: number;
  readonly secondSeconds: number;
  readonly failed: number;
}

export interface ArchiveFigures {
  readonly at: string;
  readonly window: number;
  readonly marks: readonly ArchiveMark[];
  readonly ingest: IngestFigures;
}

/** Where `npm run bench:archive` keeps what it measured. */
export const ARCHIVE_FILE = new URL('../../.econews/bench/archive.json', import.meta.url);

/** How much more a page may cost at the last mark than at the first. */
const FLAT = 1.3;

/** Prints the stored figures as tables; nothing if none were measured. */
export function printArchive(): string {
  if (!existsSync(ARCHIVE_FILE)) return '';
  const { at, window, marks, ingest } = JSON.parse(readFileSync(ARCHIVE_FILE, 'utf8')) as ArchiveFigures;
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return '';
  const rises = [last.milliseconds / first.milliseconds, last.databaseCpu / first.databaseCpu];
  const [time, cpu] = rises.map((rise) => `${rise.toFixed(2)} (${rise <= FLAT ? 'met' : 'MISSED'})`);
  return [
    '## A growing archive',
    `\`npm run bench:archive\`, ${at.replace('T', ' ')} UTC. Each mark is the mean of the ${String(window)} pages before it, what loads leave to be done included. From ${String(first.pages)} to ${String(last.pages)} pages the time grows ${String(time)} times and the database's CPU ${String(cpu)} times; ${String(FLAT)} is allowed.`,
    [
      '| pages | ms a page | database CPU, ms a page | Neo4j, MB |',
      '| --: | --: | --: | --: |',
      ...marks.map(
        ({ pages, milliseconds, databaseCpu, megabytes }) =>
          `| ${String(pages)} | ${milliseconds.toFixed(1)} | ${databaseCpu.toFixed(1)} | ${megabytes.toFixed(0)} |`,
      ),
    ].join('\n'),
    `\`econews ingest\` of ${String(ingest.pages)} of the same pages as text: ${(ingest.pages / ingest.firstSeconds).toFixed(1)} pages a second (at least 3), ${String(ingest.failed)} failed; all of it again took ${((100 * ingest.secondSeconds) / ingest.firstSeconds).toFixed(1)} % of the time (at most 5).`,
  ].join('\n\n');
}
