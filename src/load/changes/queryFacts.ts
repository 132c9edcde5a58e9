import type { RunStatement } from '../../neo4j/runQuery.ts';
import { loadStatement } from '../loadStatement.ts';
import type { PlainRecord } from '../loadStatement.ts';
import { describeFact } from './describeFact.ts';
import type { FactTexts } from './describeFact.ts';

/** Queries what pages say at present, before it is removed. */
export async function queryFacts(run: RunStatement, pageIds: readonly string[]): Promise<FactTexts> {
  const answers = await run(loadStatement('find-facts-of-pages', { pageIds }));
  return new Map(
    answers.map(({ type, fact }) => [
      String((fact as PlainRecord)['id']),
      describeFact(String(type), fact as PlainRecord),
    ]),
  );
}
