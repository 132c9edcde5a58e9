import type { Progress } from '../../backup/format.ts';

const STEPS: Readonly<Record<Progress['step'], string>> = {
  check: 'Lines checked',
  nodes: 'Nodes',
  relationships: 'Relationships',
  finish: 'Indexes',
};

/** Prints the progress of a backup or restore: `Nodes: 1200 of 6000 (20 %)`. */
export function printBackupProgress({ step, done, total }: Progress): string {
  if (step === 'finish') return 'Indexes are being built …';
  const share = total === 0 ? '' : ` (${Math.floor((100 * done) / total)} %)`;
  return `${STEPS[step]}: ${done} of ${total}${share}`;
}
