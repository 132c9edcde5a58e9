import type { RunStatement } from '../../neo4j/runQuery.ts';
import { refreshPosts } from '../refreshShared.ts';
import { loadStatement } from '../loadStatement.ts';

/** Posts of one transaction. */
const BATCH = 500;

/**
 * Recomputes whether the posts at a body are public, one batch in the order of their ids. Gives the id to continue
 * from.
 */
export async function movePosts(run: RunStatement, organizationId: string, after: string): Promise<string | undefined> {
  const posts = await run(loadStatement('list-posts', { organizationId, after, limit: BigInt(BATCH) }));
  await refreshPosts(
    run,
    posts.map(({ id }) => id as string),
  );
  return posts.length < BATCH ? undefined : (posts.at(-1)?.['id'] as string);
}
