import type { Output } from './createOutput.ts';

/** Shows the progress of a long task. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Removes the progress line. */
  readonly clear: () => void;
}

/** The shortest interval between updates on a terminal, and in a file or pipe, in milliseconds. */
const MOVES_EVERY = 100;
const LINE_EVERY = 2_000;

/**
 * Creates a progress display: on a terminal one changing line, elsewhere a line now and then; both on standard error.
 */
export function createProgress(out: Output): ProgressLine {
  let said = performance.now();
  return {
    show(text) {
      if (performance.now() - said < (out.isTerminal ? MOVES_EVERY : LINE_EVERY)) return;
      said = performance.now();
      out.writeError(out.isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    },
    clear() {
      if (out.isTerminal) out.writeError('\r\u001B[K');
    },
  };
}
