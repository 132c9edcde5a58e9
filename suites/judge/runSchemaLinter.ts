import type { Suite } from '../suite.ts';
import { readJoinedSdl } from './readJoinedSdl.ts';
import { runTool } from './runTool.ts';

/**
 * All its rules except those about alphabetical order: types, fields and values are in the order in which one reads
 * them.
 */
const RULES = [
  'arguments-have-descriptions',
  'defined-types-are-used',
  'deprecations-have-a-reason',
  'descriptions-are-capitalized',
  'enum-values-all-caps',
  'enum-values-have-descriptions',
  'fields-are-camel-cased',
  'fields-have-descriptions',
  'input-object-values-are-camel-cased',
  'input-object-values-have-descriptions',
  'relay-connection-arguments-spec',
  'relay-connection-types-spec',
  'relay-page-info-spec',
  'types-are-capitalized',
  'types-have-descriptions',
];

/** Lints the schema a second time, by rules that others wrote down: naming, and Relay's connections. */
export const schemaLinter: Suite = {
  name: 'graphql-schema-linter',
  what: 'graphql-schema-linter over schema/: names, descriptions, connections; all its rules but alphabetical order',
  async run() {
    const sdl = await readJoinedSdl();
    const findings = await lint(sdl);
    const control = await lint(
      sdl.replace('hasNextPage: Boolean!', 'hasNextPage: Int!').concat('\ntype nowhere { Field: String }\n'),
    );
    const rules = [...new Set(control.map(({ rule }) => rule))].toSorted();
    const expected = [
      'defined-types-are-used',
      'fields-are-camel-cased',
      'relay-page-info-spec',
      'types-are-capitalized',
    ];
    return [
      {
        must: 'no finding',
        seen:
          findings
            .slice(0, 5)
            .map(({ rule, message }) => `${rule}: ${message}`)
            .join(' | ') || 'none',
        isMet: findings.length === 0,
      },
      {
        must: 'control: a broken PageInfo and a type that nothing leads to, badly called, are found',
        seen: rules.join(', '),
        isMet: expected.every((rule) => rules.includes(rule)),
      },
    ];
  },
};

interface LinterFinding {
  readonly rule: string;
  readonly message: string;
}

async function lint(sdl: string): Promise<readonly LinterFinding[]> {
  const { code, output } = await runTool(
    'node_modules/.bin/graphql-schema-linter',
    ['--format', 'json', '--rules', RULES.join(','), '--stdin'],
    { input: sdl },
  );
  // 1: it has findings; 2 and more: it could not even run.
  if (code !== 0 && code !== 1) throw new Error(`graphql-schema-linter ended with ${String(code)}:\n${output}`);
  return (JSON.parse(output) as { readonly errors: readonly LinterFinding[] }).errors;
}
