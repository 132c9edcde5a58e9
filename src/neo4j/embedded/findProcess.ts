import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A running process, distinguishable from a later one with the same id. */
export interface RunningProcess {
  readonly pid: number;
  /** When it started, as the operating system prints it; only comparable for equality. */
  readonly startedAt: string;
  readonly command: string;
}

/** Finds the process with an id; a zombie, which has ended but was not reaped yet, counts as gone. */
export async function findProcess(pid: number): Promise<RunningProcess | undefined> {
  return process.platform === 'linux' ? findByProc(pid) : findByPs(pid);
}

/** Reads /proc, since small container images have no ps. */
async function findByProc(pid: number): Promise<RunningProcess | undefined> {
  try {
    const [stat, commandLine] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The second field is the program's name in parentheses, which may itself contain spaces and parentheses, so count
    // from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startedAt] = [fields[0], fields[19]];
    if (state === undefined || startedAt === undefined || state === 'Z' || state === 'X') return undefined;
    return { pid, startedAt, command: commandLine.replaceAll('\0', ' ').trim() };
  } catch {
    return undefined;
  }
}

async function findByPs(pid: number): Promise<RunningProcess | undefined> {
  try {
    // Without -ww a long command line is truncated, and the data folder is at its end.
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'state=,lstart=,command=', '-p', String(pid)], {
      env: { LC_ALL: 'C', PATH: '/bin:/usr/bin' },
    });
    const [, state, startedAt, command] = /^\s*(\S+)\s+(\S+\s+\S+\s+\d+\s+\S+\s+\d+)\s+(.*)$/m.exec(stdout) ?? [];
    if (state === undefined || startedAt === undefined || command === undefined || state.startsWith('Z'))
      return undefined;
    return { pid, startedAt, command };
  } catch {
    return undefined;
  }
}
