import type { RunQuery } from '../neo4j/runQuery.ts';
import { loadStatement } from './loadStatement.ts';

/** A load as lists show it. */
export interface ListedRun {
  readonly id: string;
  /** The number of the load among those of its page. */
  readonly number: number;
  readonly at: string;
  readonly status: 'standing' | 'withdrawn';
  readonly reader: string | null;
  readonly articles: number;
  readonly statistics: number;
  readonly file: string;
}

/** Lists the loads that changed something, latest first, up to a limit. */
export async function listRuns({ query }: { readonly query: RunQuery }, limit: number): Promise<readonly ListedRun[]> {
  const answers = await query(loadStatement('list-runs', { limit: BigInt(limit) }));
  return answers.map((each) => each as unknown as ListedRun);
}
