import type { RunQuery } from '../../neo4j/runQuery.ts';
import { loadStatement } from '../loadStatement.ts';
import type { PageQuality } from './pageQuality.ts';

/** Pages are read in slices of this size, so that memory use stays constant. */
const SLICE = 200n;

/**
 * Reads how good each page's records are, in the order of the pages' ids. A figure counts as uncertain below
 * `confidence`; rejected figures do not count.
 */
export async function* queryQuality(
  { query }: { readonly query: RunQuery },
  confidence: number,
): AsyncGenerator<PageQuality, void, void> {
  for (let after = ''; ;) {
    const answers = await query(loadStatement('find-page-quality', { after, limit: SLICE, confidence }));
    for (const answer of answers) {
      const { differences, counts, ...page } = answer as unknown as Stored;
      yield {
        ...page,
        counts: {
          ...counts,
          conflicts: differences.filter(({ verdict }) => verdict === 'conflict').length,
          revisions: differences.filter(({ verdict }) => verdict === 'restated' || verdict === 'possible-revision')
            .length,
          doubts: differences.filter(({ verdict }) => verdict === 'doubt').length,
        },
        differences,
      };
    }
    if (answers.length === 0) return;
    after = answers.at(-1)?.['id'] as string;
  }
}

type Stored = Omit<PageQuality, 'counts'> & {
  readonly counts: Omit<PageQuality['counts'], 'conflicts' | 'revisions' | 'doubts'>;
};
