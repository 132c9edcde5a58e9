import type { RunStatement } from '../neo4j/runQuery.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import { loadStatement } from './loadStatement.ts';

/** A page and its facts in effect; facts are null if it has none (withdrawn, or replaced by a better scan). */
export interface StandingPage {
  readonly page: Page;
  readonly facts: LocatedPageFacts | null;
}

/** Queries pages and their facts in effect, by the pages' ids. */
export async function queryStandingPages(
  run: RunStatement,
  pageIds: readonly string[],
): Promise<Map<string, StandingPage>> {
  const answers = await run(loadStatement('find-standing-facts', { pageIds }));
  return new Map(
    answers.map(({ id, file, text, sha256, facts }) => [
      id as string,
      {
        page: { file, text, sha256 } as Page,
        facts: facts === null ? null : (JSON.parse(facts as string) as LocatedPageFacts),
      },
    ]),
  );
}
