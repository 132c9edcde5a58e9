import fc from 'fast-check';
import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileOperation } from '../../src/compile/compileOperation.ts';
import { findCharacter } from '../../src/compile/searchText.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import { arbitraryInjection } from '../support/injectedTexts.ts';
import { findTextSlots, type TextSlot } from '../support/textSlots.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');
const slots = findTextSlots(schema);

/** Compiles an operation to the text of its statement and its parameters. */
type Compile = (query: string, variables: Readonly<Record<string, unknown>>) => string | undefined;

const compile: Compile = (query, variables) => {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return compileOperation(schema, catalogue, document, operation, variables).cypher;
};

/** The compiler as one should not write it: the arguments of a walk are in the statement itself. */
const compileInjectable: Compile = (query, variables) =>
  compile(query, variables)?.replaceAll(/\$p\d+/g, `'${String(variables['text'] ?? query)}'`);

/** Throws if any text at any place of a query changes a letter of the compiled statement. */
function assertNoTextInCypher(compileIt: Compile): void {
  fc.assert(
    fc.property(fc.constantFrom(...slots), arbitraryInjection(), (slot: TextSlot, text) => {
      // A search for one character has a statement of its own.
      const plain = findCharacter(text) === undefined ? '浙江' : '浙';
      expect(compileIt(slot.query, { text })).toBe(compileIt(slot.query, { text: plain }));
      // A text that GraphQL itself refuses in a document gets no further.
      if (text.isWellFormed()) expect(compileIt(slot.print(text), {})).toBe(compileIt(slot.print(plain), {}));
    }),
    { numRuns: 500, seed: 1 },
  );
}

describe('a text from outside', () => {
  it('has a place in every query field that takes one, and each place can be queried', () => {
    expect(slots.length).toBeGreaterThan(100);
    for (const { query, name } of slots)
      expect({ name, errors: validate(schema, parse(query)) }).toEqual({ name, errors: [] });
  });

  it('never changes the compiled Cypher, whatever it is and wherever it is used', () => {
    assertNoTextInCypher(compile);
  });

  it('is noticed if it does (negative control)', () => {
    expect(() => assertNoTextInCypher(compileInjectable)).toThrow();
  });
});
