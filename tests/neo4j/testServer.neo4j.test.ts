import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanGraph, openTestDriver } from '../support/graph.ts';

describe('the Neo4j of a test run', () => {
  const driver = openTestDriver();
  beforeAll(() => cleanGraph(driver));
  afterAll(() => driver.close());

  it('answers queries, and is empty after cleaning', async () => {
    await driver.executeQuery('UNWIND range(1, 20) AS number CREATE (:Thing {number: number})');
    await cleanGraph(driver);
    const { records } = await driver.executeQuery('MATCH (node) WHERE NOT node:Migration RETURN count(node) AS nodes');
    expect(records[0]?.get('nodes')).toBe(0);
  });

  it('is the pinned version of the long-term-support line', async () => {
    const { records } = await driver.executeQuery(
      'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
    );
    expect(records[0]?.get('version')).toMatch(/^5\.26\./);
  });
});
