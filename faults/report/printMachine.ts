import { cpus, release, totalmem } from 'node:os';

/** Prints the machine that measured figures come from. */
export function printMachine(): string {
  const [processor] = cpus();
  return (
    `${cpus().length} × ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}, ` +
    'shared with other work: differences of a second mean nothing'
  );
}
