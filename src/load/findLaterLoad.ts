/** A load of a page, as the graph keeps it. */
export interface KnownRun {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly reader?: string | null;
  /** `seeds` if `npm start` loaded it; graphs of earlier programs do not say. */
  readonly origin?: string | null;
}

/** What the graph has of a seed page: its loads, and the better scans that replaced it. */
export interface KnownPage {
  readonly runs: readonly KnownRun[];
  readonly supersededBy: readonly string[];
}

/**
 * Finds the last load of a seed page that someone has changed since: read by a program, corrected, withdrawn, or
 * replaced by a better scan. Undefined if only the seeds have loaded it, in any version; a newer version may then
 * replace it.
 */
export function findLaterLoad({ runs, supersededBy }: KnownPage): string | undefined {
  if (runs.every(isOfSeeds) && supersededBy.length === 0) return undefined;
  return runs.toSorted((one, other) => other.number - one.number)[0]?.id;
}

function isOfSeeds({ number, status, reader, origin }: KnownRun): boolean {
  if (status !== 'standing') return false;
  return origin === 'seeds' || ((origin ?? null) === null && number === 1 && (reader ?? null) === null);
}
