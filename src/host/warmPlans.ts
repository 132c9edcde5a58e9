import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  typeFromAST,
  validate,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalogue } from '../compile/catalogue.ts';
import { compileOperation } from '../compile/compileOperation.ts';
import { parseVariables } from '../graphql/limits/parseVariables.ts';
import type { PlannedStatement, Planner } from '../graphql/plugins/createPlanner.ts';
import { mintId } from '../model/ids.ts';

/** What warming needs. */
export interface WarmingParts {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  readonly planner: Planner;
  /** Throws as long as the graph cannot answer. */
  readonly checkGraph: () => Promise<void>;
  readonly signal: AbortSignal;
}

const LOOK_EVERY = 2_000;
const ASKER = { client: 'warming' };

/**
 * Has the graph plan documents, and then what editors will need, before anyone sends them, one after the other, as soon as
 * it answers. They wait their turn like those of any client. What cannot be planned without real values is skipped.
 */
export async function warmPlans(
  documents: readonly string[],
  statements: readonly PlannedStatement[],
  parts: WarmingParts,
): Promise<void> {
  const { checkGraph, signal } = parts;
  while (!signal.aborted) {
    const isReady = await checkGraph().then(
      () => true,
      () => false,
    );
    if (isReady) break;
    await sleep(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
  }
  for (const text of documents) {
    if (signal.aborted) return;
    await warm(text, parts).catch(() => undefined);
  }
  for (const statement of statements) {
    if (signal.aborted) return;
    await parts.planner.planPatiently(statement, { ...ASKER, signal }).catch(() => undefined);
  }
}

async function warm(text: string, { schema, catalogue, planner }: WarmingParts): Promise<void> {
  const document = parse(text);
  if (validate(schema, document).length > 0) return;
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.QUERY) continue;
    const variables = parseVariables(schema, operation, sampleVariables(schema, operation));
    await planner.plan(compileOperation(schema, catalogue, document, operation, variables), variables, ASKER);
  }
}

/** Makes up values for the variables that have no default. */
function sampleVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Readonly<Record<string, unknown>> {
  const required = variableDefinitions.filter(({ defaultValue }) => defaultValue === undefined);
  return Object.fromEntries(
    required.map(({ variable, type }) => [variable.name.value, sample(typeFromAST(schema, type) as GraphQLInputType)]),
  );
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  ID: mintId('Region', 'made up'),
  String: '海关',
  Int: 10,
  Float: 1,
  Boolean: true,
  Date: '2025-01-01',
};

function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType as GraphQLInputType);
  if (isListType(type)) return [sample(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(({ type: inner }) => isNonNullType(inner));
    return Object.fromEntries(fields.map((field) => [field.name, sample(field.type)]));
  }
  return SAMPLES[type.name];
}
