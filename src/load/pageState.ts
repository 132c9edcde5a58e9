import type { PlainRecord } from './loadStatement.ts';

/** The loads of a page, as the graph has them. */
export interface PageState {
  readonly runs: readonly {
    id: string;
    number: number;
    sha256: string;
    status: string;
    reader?: string | null;
    origin?: string | null;
    replacesPageId: string | null;
  }[];
  readonly supersededBy: readonly string[];
}

/** Makes the state of a page from the answer of find-page-state; without an answer it was never loaded. */
export function toPageState(answer: PlainRecord | undefined): PageState {
  return answer === undefined ? { runs: [], supersededBy: [] } : (answer as unknown as PageState);
}

/** Finds the load that is in effect. */
export function findStanding({ runs }: PageState): PageState['runs'][number] | undefined {
  return runs.filter(({ status }) => status === 'standing').toSorted((a, b) => b.number - a.number)[0];
}

/** Returns the load that already gave the page exactly these facts, if there is one. */
export function findUnchanged(
  state: PageState,
  { sha256, replaces, pageId }: { readonly sha256: string; readonly replaces: string | null; readonly pageId: string },
): string | undefined {
  const standing = findStanding(state);
  if (standing === undefined || standing.sha256 !== sha256 || state.supersededBy.length > 0 || replaces === pageId)
    return undefined;
  return replaces === null || standing.replacesPageId === replaces ? standing.id : undefined;
}
