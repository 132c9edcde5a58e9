import { styleText } from 'node:util';

/** The styles of text on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Where a command writes. */
export interface Output {
  /** Results: what a pipe should get. */
  readonly write: (text: string) => void;
  /** Progress, warnings and errors. */
  readonly writeError: (text: string) => void;
  /** Whether results go to a terminal, where a progress line may change and questions may be asked. */
  readonly isTerminal: boolean;
  /** Styles text, but only on a terminal and unless NO_COLOR is set. */
  readonly style: (style: Style, text: string) => string;
}

/** The parts of a process that output needs. */
interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Creates the output of a process. https://no-color.org: any value but the empty one switches colours off. */
export function createOutput({ stdout, stderr }: Streams, noColor: string | undefined): Output {
  // Some pseudo-terminals have no width: a changing progress line would break after every character.
  const isTerminal = stdout.isTTY === true && stdout.columns > 0;
  const isColored = isTerminal && !noColor;
  for (const stream of [stdout, stderr]) {
    // A reader who has seen enough (`econews runs | head`) or a terminal that was closed is not an error of ours.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    isTerminal,
    style: (style, text) => (isColored ? styleText(style, text, { validateStream: false }) : text),
  };
}
