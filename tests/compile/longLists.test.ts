import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../src/compile/createCompiler.ts';
import { LONG_LISTS } from '../../src/compile/longLists.ts';
import { checkOperation } from '../../src/graphql/limits/checkOperation.ts';
import { DEFAULT_LIMITS } from '../../src/graphql/limits/limits.ts';
import { ID_PREFIXES } from '../../src/model/ids.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';

const schema = readSchema('schema');
const compile = createCompiler(schema, readCatalogue('cypher'));

/** What a list cannot be asked for without. */
const ARGUMENTS: Readonly<Record<string, string>> = { 'Series.asOf': '(date: "2024-01-01")' };

describe('a list that grows with the archive', () => {
  it.each([...LONG_LISTS])('%s is cut at %i, and costs as many nodes', (name, most) => {
    const [type = '', field = ''] = name.split('.');
    const selection = `${field}${ARGUMENTS[name] ?? ''}${field === 'formerIds' ? '' : ' { __typename }'}`;
    const document = parse(`{ node(id: "x") { ... on ${type} { ${selection} } } }`);
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const { nodes } = checkOperation({ schema, document, operation, variables: {} }, DEFAULT_LIMITS);
    expect(nodes).toBe(most);
    const id = `${ID_PREFIXES[(type === 'Entity' ? 'Person' : type) as keyof typeof ID_PREFIXES]}_000000000000000000000000`;
    const root = parse(`{ node(id: "${id}") { ... on ${type} { ${selection} } } }`);
    const { cypher } = compile(root, root.definitions[0] as OperationDefinitionNode, {});
    expect(cypher).toMatch(new RegExp(`ORDER BY [^\\n]* LIMIT ${most}\\b`));
  });
});
