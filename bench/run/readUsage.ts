import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second in /proc/<pid>/stat: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Reads how much CPU time, in milliseconds, a process has used, together with the children that PostgreSQL gives each client. */
export function readCpu(pid: number): number {
  return [pid, ...listChildren(pid)].reduce((sum, each) => sum + readOwnCpu(each), 0);
}

/** Reads how much memory a process uses, in bytes, children included (what they share is counted once for each). */
export function readMemory(pid: number): number {
  return [pid, ...listChildren(pid)].reduce((sum, each) => sum + readResident(each), 0);
}

function readOwnCpu(pid: number): number {
  const fields = readStat(pid);
  // utime, stime, and those of children that have ended: fields 14 to 17 of proc(5), counted after the name.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + (Number(ticks) * 1000) / TICKS, 0);
}

function readResident(pid: number): number {
  const status = read(`/proc/${String(pid)}/status`);
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

function listChildren(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => readStat(each)[1] === String(pid));
}

/** The fields after the name, which may itself contain spaces and parentheses. */
function readStat(pid: number): readonly string[] {
  const text = read(`/proc/${String(pid)}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended while we looked.
    return '';
  }
}
