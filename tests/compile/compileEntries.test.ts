import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileEntries, type CompiledEntries, type EntriesOptions } from '../../src/compile/compileEntries.ts';
import { keepEntries, listOwnProperties } from '../../src/compile/readExpression.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');

function compile(
  list: string,
  owner?: EntriesOptions['owner'],
  variables: EntriesOptions['variables'] = {},
): CompiledEntries {
  const { selectionSet } = parse(`query ($first: Int!, $after: String, $filter: StatisticFilter) { ${list} }`)
    .definitions[0] as OperationDefinitionNode;
  return compileEntries(schema, catalogue, {
    ...{ batch: 10, maximumFirst: 100, list: selectionSet.selections[0] as FieldNode },
    ...(owner !== undefined && { owner }),
    variables: { first: 10, ...variables },
  });
}

describe('compileEntries', () => {
  const fields = 'nodes { id quote corrected url article { partialDate { text } } }';
  const { page, ends, printCursor } = compile(`statistics(first: $first, after: $after) { ${fields} }`);

  it('returns a record for each entry, whose own properties are read at once', () => {
    expect(page.cypher).toMatch(/RETURN key\d+ AS key, \[.*\] AS row$/su);
    expect(page.cypher).toMatch(/statistic\d+ \{\.corrected, \.sourceQuote, \.id\} AS own(\d+)/u);
    expect(page.cypher).toMatch(/'\/node\/' \+ own\d+\.id/u);
    expect(page.cypher).not.toMatch(/statistic\d+\.sourceQuote/u);
  });

  it('computes nothing for a value that is not selected', () => {
    expect(page.cypher).toMatch(/THEN NULL ELSE \{text: article\d+\.date\} END/u);
    expect(page.cypher).not.toContain('duration');
  });

  it('decodes a row, and says where the graph breaks the schema', () => {
    // The columns are in the order of their fields' names: article, corrected, quote, url.
    const article = [[], [{ text: '2024' }]];
    const decoded = page.decode([['sta_1'], [article, false, '增长5%', '/node/sta_1']], {});
    expect(decoded).toEqual({
      id: 'sta_1',
      quote: '增长5%',
      corrected: false,
      url: '/node/sta_1',
      article: { partialDate: { text: '2024' } },
    });
    expect(() => page.decode([[null], [article, false, 'x', '/']], {})).toThrow('Statistic.id');
  });

  it('reads what an entry shares with others separately if the entry has its id', () => {
    const shared = 'nodes { id article { headline page { file } } subject { name } attributedTo { name } }';
    const { lean } = compile(`statistics(first: $first, after: $after) { ${shared} }`);
    expect(lean?.cypher).not.toMatch(/REPORTED_IN|ABOUT/u);
    expect(lean?.cypher).toMatch(/ATTRIBUTED_TO/u);
    expect(lean?.cypher).toMatch(/\[own\d+\.articleId, own\d+\.subjectId\] AS ids$/u);
    expect(lean?.shared.things.map(({ field, isRequired }) => [field, isRequired])).toEqual([
      ['article', true],
      ['subject', true],
    ]);
    expect(lean?.shared.cypher).toMatch(/MATCH \(shared:Article \{id: id\}\)\nOPTIONAL MATCH .*ON.*UNION ALL/su);
    const article = { headline: '外贸', page: { file: '1.md' } };
    expect(lean?.decode([['sta_1'], [[]]], {}, [article, { name: '中国' }])).toEqual({
      ...{ id: 'sta_1', article, subject: { name: '中国' }, attributedTo: [] },
    });
    expect(compile('statistics(first: $first, after: $after) { nodes { id } }').lean).toBeUndefined();
  });

  it('continues after the cursor of an entry', () => {
    const cursor = printCursor('2024-12-31|2024|sta_1');
    expect(Object.values(page.bindParameters({ first: 10, after: cursor }))).toContain('2024-12-31|2024|sta_1');
  });

  it('looks ahead along the index, but not where a filter must read the entries', () => {
    expect(ends?.cypher).not.toMatch(/OPTIONAL|own/u);
    const list = 'statistics(first: $first, after: $after, filter: $filter) { nodes { id } }';
    expect(compile(list, undefined, { filter: { status: 'TARGET' } }).ends).toBeUndefined();
    expect(compile(list, undefined, { filter: { subject: 'reg_1' } }).ends).toBeDefined();
  });

  it('also finds the owner of a list by a former id', () => {
    const owned = compile('statistics(first: $first, after: $after) { nodes { id } }', {
      type: 'Region',
      variable: 'under',
    });
    expect(owned.page.cypher).toMatch(/^OPTIONAL MATCH \(former0:FormerId .*MATCH \(owner:Region \{id: id0\}\)/su);
    expect(Object.values(owned.page.bindParameters({ first: 10, under: 'reg_1' }))).toContain('reg_1');
  });
});

describe('an expression of a walk file', () => {
  it.each([
    ["'/node/' + this.id", ['id']],
    ['coalesce(this.rejected, this.other.rejected, false)', ['rejected', 'other']],
    ['COUNT { (this)<-[:PRINTS]-() }', undefined],
    ['[(this)-[:MAKES]->(claim) | claim.why]', undefined],
    ['size($this) + other.this', []],
  ])('%s reads %j of its node', (expression, names) => {
    expect(listOwnProperties(expression)).toEqual(names);
  });

  it.each([
    ['CASE WHEN a THEN NULL ELSE {text: a, end: date(a, {months: 1})} END', 'CASE WHEN a THEN NULL ELSE {text: a} END'],
    ["{text: '},{', end: 1}", "{text: '},{'}"],
    ['[i IN range(0, 1) | {end: a[i], text: b[i]}]', '[i IN range(0, 1) | {text: b[i]}]'],
    ['[{text: 1, end: 2}, {text: 3, end: 4}]', '[{text: 1, end: 2}, {text: 3, end: 4}]'],
    ['this.text', 'this.text'],
  ])('%s keeps its entry as %s', (expression, kept) => {
    expect(keepEntries(expression, new Set(['text']))).toBe(kept);
  });
});
