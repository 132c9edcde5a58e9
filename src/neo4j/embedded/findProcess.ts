import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A running process, told apart from a later one that was given the same id. */
export interface RunningProcess {
  readonly pid: number;
  /** When it began, in the words of the operating system: only good for comparing with itself. */
  readonly startedAt: string;
  readonly command: string;
}

/** Finds the process with an id; a zombie, which has ended and only waits to be noticed, counts as gone. */
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
    // The second field is the program's name in brackets, which may hold spaces and brackets itself: count from its end.
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
    // Without -ww a long command line is cut, and the data folder is at its end.
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
