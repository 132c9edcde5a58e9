import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  parse,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const SDL = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .toSorted()
  .map((name) => readFileSync(`schema/${name}`, 'utf8'))
  .join('\n');
const SNAPSHOT = buildSchema(readFileSync('suites/schema.snapshot.graphql', 'utf8'));

describe('the schema (docs/schema-changes.md)', () => {
  it('breaks no client written for the snapshot', () => {
    expect(listBroken(buildSchema(SDL))).toEqual([]);
  });

  it('says in every deprecation what to use instead', () => {
    expect(listReasons(SDL).filter((reason) => !/^Use [^ ].*\.$/u.test(reason))).toEqual([]);
    expect(listReasons(SDL)).not.toEqual([]);
  });

  it.each([
    ['a field that is gone', '  display: String!\n', '  shown: String!\n', /Statistic\.display was removed/],
    [
      'an argument that became required',
      'first: Int = 10',
      'first: Int!',
      /arg first has changed type from Int to Int!/,
    ],
    ['an enum value that is gone', '  ACTUAL\n', '  REAL\n', /ACTUAL was removed from enum type/],
    ['another default', 'first: Int = 10', 'first: Int = 20', /has changed defaultValue from 10 to 20/],
  ])('would not pass with %s', (_, before, after, message) => {
    const broken = SDL.replace(before, after);
    expect(broken).not.toBe(SDL);
    expect(listBroken(buildSchema(broken)).join('\n')).toMatch(message);
  });
});

/** Lists what breaks clients of the snapshot; another default changes answers without an error. */
function listBroken(schema: GraphQLSchema): string[] {
  return [
    ...findBreakingChanges(SNAPSHOT, schema),
    ...findDangerousChanges(SNAPSHOT, schema).filter(
      ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    ),
  ].map(({ description }) => description);
}

function listReasons(sdl: string): string[] {
  const reasons: string[] = [];
  visit(parse(sdl), {
    Directive({ name, arguments: given }) {
      if (name.value !== 'deprecated') return;
      const value = given?.find((argument) => argument.name.value === 'reason')?.value;
      reasons.push(value?.kind === 'StringValue' ? value.value : '');
    },
  });
  return reasons;
}
