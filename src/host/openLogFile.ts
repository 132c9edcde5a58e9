import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** A new log file is started at this size, and this many full ones are kept: 50 MB in total. */
const MOST_BYTES = 10_000_000;
const KEPT = 4;

/**
 * Opens a log that is written line by line and rotates: a full file becomes `server.log.1`, the one before it
 * `server.log.2`, and the oldest is deleted.
 */
export function openLogFile(file: string, mostBytes = MOST_BYTES): { readonly write: (line: string) => void } {
  let descriptor = openSync(file, 'a');
  let { size } = fstatSync(descriptor);
  return {
    write(line) {
      if (size > 0 && size + line.length > mostBytes) rotate();
      size += writeSync(descriptor, line);
    },
  };

  function rotate(): void {
    closeSync(descriptor);
    rmSync(`${file}.${KEPT}`, { force: true });
    for (let number = KEPT - 1; number >= 1; number -= 1) move(`${file}.${number}`, `${file}.${number + 1}`);
    move(file, `${file}.1`);
    descriptor = openSync(file, 'a');
    size = fstatSync(descriptor).size;
  }
}

/** A missing file need not be kept; one that cannot be moved is continued. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The log must not end the program that writes it.
  }
}
