import {
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Catalogue } from '../../compile/catalogue.ts';
import { CompileError } from '../../errors/CompileError.ts';
import type { ReadRecord } from '../plugins/answerOperations.ts';
import type { Context } from '../context.ts';
import type { ProgressHub } from './createProgressHub.ts';
import type { Editing, PageToIngest } from './editing.ts';
import { readSelected } from './readSelected.ts';

type Source = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Source, Context>;

/** What the resolvers of mutations and subscriptions need. */
export interface ResolverParts {
  readonly catalogue: Catalogue;
  readonly read: ReadRecord;
  readonly editing: Editing;
  readonly hub: ProgressHub;
}

/**
 * Gives the schema its resolvers: mutations run, and every node in their answers is read like a query. Queries never come
 * here (answerOperations.ts). Who may write is decided before anything runs (gateOperations.ts).
 */
export function attachResolvers(schema: GraphQLSchema, { catalogue, read, editing, hub }: ResolverParts): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    // The types of introspection are graphql-js' own, and shared by every schema of the process.
    if (type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = takeAnswered as GraphQLFieldResolver<unknown, unknown>;
  }
  const mutations: Readonly<Record<string, Resolver>> = { ingestPage, withdrawRun };
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = mutations[name];
    if (resolve === undefined) throw new CompileError(`Mutation.${name} has no resolver in attachResolvers.ts.`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    takeParts(field);
  }
  const progress = schema.getSubscriptionType()?.getFields()['ingestProgress'];
  if (progress === undefined) return;
  progress.subscribe = ((
    _source: unknown,
    { clientMutationId }: { readonly clientMutationId: string },
    { signal }: Context,
  ) => hub.follow(clientMutationId, signal)) as GraphQLFieldResolver<unknown, unknown>;
  progress.resolve = (event) => event;
  takeParts(progress);

  function takeParts({ type }: { readonly type: GraphQLOutputType }): void {
    const payload = getNamedType(type);
    if (!isObjectType(payload)) return;
    for (const part of Object.values(payload.getFields()))
      part.resolve = takePart as GraphQLFieldResolver<unknown, unknown>;
  }

  async function ingestPage(_source: Source, { input }: Source, { signal }: Context): Promise<Source> {
    const {
      clientMutationId = null,
      file,
      text,
      publication = null,
      date = null,
    } = input as PageToIngest & { readonly clientMutationId?: string | null };
    const id = clientMutationId;
    const { pageId, runId, changed, issues } = await editing
      .ingestPage({ file, text, publication, date }, (event) => id !== null && hub.publish(id, event), signal)
      .finally(() => id !== null && hub.end(id));
    return { clientMutationId, changed, page: pageId, run: runId, issues: issues.map((message) => ({ message })) };
  }

  async function withdrawRun(_source: Source, { input }: Source): Promise<Source> {
    const { clientMutationId = null, run } = input as {
      readonly clientMutationId?: string | null;
      readonly run: string;
    };
    await editing.withdrawRun(run);
    return { clientMutationId, run };
  }

  /** A part of a payload: a node stands there as its id, and is read as the operation selects it. */
  function takePart(source: Source, _args: Source, { signal }: Context, info: Parameters<Resolver>[3]): unknown {
    const value = source[info.fieldName];
    const type = getNamedType(info.returnType);
    const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
    return isNode ? readSelected(info, catalogue, read, String(value), signal) : value;
  }
}

/** Takes a field of what the compiler answered, under its response key; of what a resolver made, under its name. */
function takeAnswered(source: Source, _args: Source, _context: Context, info: Parameters<Resolver>[3]): unknown {
  return (info.path.key in source ? source[info.path.key] : source[info.fieldName]) ?? null;
}
