import type { ReaderAgreement } from '../../assist/compareReadings.ts';
import type { Output } from './createOutput.ts';
import type { FileEvent } from '../../host/reading/eachPageFile.ts';
import { addAgreements, printAgreement } from './printAgreement.ts';

/** Reports the progress of a long reading and sums it up. */
export interface Report {
  readonly tell: (event: FileEvent) => void;
  /** Prints the counts, the failures with their reasons, and what happens to the remaining files; returns the exit code. */
  readonly finish: (next?: string) => number;
}

/** Lines without a terminal come this often at most, in milliseconds. */
const LINE_EVERY = 2_000;

/**
 * Creates the report of a reading: JSON, one event per line, for programs; on a terminal one changing line with the
 * count and the time left; elsewhere a line now and then.
 */
export function createReport(out: Output, json: boolean): Report {
  const start = performance.now();
  const counts: Record<FileEvent['event'], number> = { read: 0, ingested: 0, skipped: 0, failed: 0, left: 0 };
  const failures: string[] = [];
  const lines: string[] = [];
  let heldBack = 0;
  let agreements: readonly ReaderAgreement[] = [];
  let said = start;
  return {
    tell(event) {
      counts[event.event] += 1;
      if (event.event === 'failed') failures.push(event.problem);
      if ('heldBack' in event) heldBack += event.heldBack ?? 0;
      if (event.event === 'ingested' && !json) lines.push(printIngested(event));
      // A page of a document that could not be read is a doubt of the document.
      if (event.event === 'read' && event.issues.length > 0 && !json)
        lines.push(`${event.file}\n${printDoubts(event.issues)}`);
      if ('agreement' in event) agreements = addAgreements(agreements, event.agreement ?? []);
      if (json) out.write(`${JSON.stringify(event)}\n`);
      else if (event.event === 'left') return;
      else if (out.isTerminal) out.writeError(`\r\u001B[K${printProgress(event, start)}`);
      else if (performance.now() - said > LINE_EVERY) {
        said = performance.now();
        out.writeError(`${printProgress(event, start)}\n`);
      }
    },
    finish(next = 'Run the same command again to continue.') {
      const parts = Object.entries(counts).flatMap(([event, count]) =>
        count === 0 ? [] : [`${String(count)} ${event}`],
      );
      const summary = parts.length === 0 ? 'No page files were found.' : `${parts.join(', ')}.`;
      const seconds = (performance.now() - start) / 1_000;
      const pagesPerSecond = round((counts.read + counts.ingested) / seconds);
      if (json)
        out.write(
          `${JSON.stringify({ event: 'done', ...counts, heldBack, seconds: round(seconds), pagesPerSecond })}\n`,
        );
      else {
        if (out.isTerminal) out.writeError('\r\u001B[K');
        for (const line of lines.slice(0, MOST_LINES)) out.write(line);
        if (lines.length > MOST_LINES)
          out.write(`… and ${String(lines.length - MOST_LINES)} more; --json prints every one.\n`);
        out.write(`${summary}${counts.left > 0 ? ` ${next}` : ''}\n${printAgreement(agreements)}`);
        if (heldBack > 0)
          out.write(`${String(heldBack)} figures were held back because their confidence was too low.\n`);
        for (const failure of failures) out.writeError(`${out.style('red', 'Failed:')} ${failure}\n`);
      }
      return failures.length > 0 || counts.left > 0 || parts.length === 0 ? 1 : 0;
    },
  };
}

/** More files than this are summed up. */
const MOST_LINES = 50;
/** More doubts of a file than this are counted. */
const MOST_ISSUES = 5;

/** One line per file, and one for each of its doubts. */
function printIngested({
  file,
  status,
  run,
  articles,
  statistics,
  issues,
}: Extract<FileEvent, { event: 'ingested' }>): string {
  const counts = `${String(articles)} articles, ${String(statistics)} figures, ${run}`;
  return `${file}: ${status} (${counts})\n${printDoubts(issues)}`;
}

function printDoubts(issues: readonly string[]): string {
  const doubts = issues.slice(0, MOST_ISSUES).map((issue) => `  ${issue}\n`);
  const more = issues.length > MOST_ISSUES ? `  … and ${String(issues.length - MOST_ISSUES)} more\n` : '';
  return `${doubts.join('')}${more}`;
}

function printProgress({ done, total, file }: FileEvent, start: number): string {
  const left = ((performance.now() - start) / done) * (total - done);
  const seconds = Math.round(left / 1000);
  const time =
    seconds >= 60 ? `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s` : `${String(seconds)} s`;
  const pace = (done * 1_000) / (performance.now() - start);
  return `${String(done)} of ${String(total)}, ${String(round(pace))} pages a second, ${time} left: ${file}`;
}

/** One decimal: more would change with every line. */
function round(number: number): number {
  return Math.round(number * 10) / 10;
}
