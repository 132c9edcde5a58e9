import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparison } from './compareAnswers.ts';
import type { Figures } from './measure.ts';

/** The results of one operation, by system. */
export interface OperationResult {
  readonly name: string;
  readonly title: string;
  readonly systems: Readonly<Record<string, Figures & { readonly answers: Comparison }>>;
}

/** One run of `npm run bench`. */
export interface Results {
  readonly scale: number;
  readonly statistics: number;
  /** When, to the minute, UTC. */
  readonly at: string;
  readonly clients: number;
  /** Whether only some operations were asked for; such a run has a section of its own and leaves that of all operations as it is. */
  readonly partial?: boolean;
  readonly operations: readonly OperationResult[];
}

const KEPT = fileURLToPath(new URL('../../.econews/bench/', import.meta.url));

/** Reads the stored results, smallest scale first. */
export function readResults(): readonly Results[] {
  return readdirSync(KEPT)
    .flatMap((folder) => ['results.json', 'some.json'].map((name) => `${KEPT}${folder}/${name}`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Results)
    .toSorted((a, b) => a.scale - b.scale);
}
