import {
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Caller } from '../access/caller.ts';
import type { Catalogue } from '../../compile/catalogue.ts';
import { printStoredEnum } from '../../compile/enums.ts';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import { CompileError } from '../../errors/CompileError.ts';
import type { QueryRecord } from '../plugins/answerOperations.ts';
import type { Context } from '../context.ts';
import type { FollowChanges, FollowedChanges } from './createChangeFollower.ts';
import type { ProgressHub } from './createProgressHub.ts';
import type { QueryEvent } from './createEventQuery.ts';
import type { Editing, FigureDecisionInput, PageToIngest } from './editing.ts';
import { querySelected } from './querySelected.ts';

type Source = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Source, Context>;

/** What the resolvers of mutations and subscriptions need. */
export interface ResolverParts {
  readonly catalogue: Catalogue;
  readonly query: QueryRecord;
  /** Reads for subscriptions. */
  readonly queryEvent: QueryEvent;
  readonly editing: Editing;
  readonly hub: ProgressHub;
  readonly followChanges: FollowChanges;
}

/**
 * Adds the resolvers of mutations to the schema; every node in their answers is read like a query. Queries are answered
 * elsewhere (answerOperations.ts). Access is checked before anything runs (gateOperations.ts).
 */
export function attachResolvers(
  schema: GraphQLSchema,
  { catalogue, query, queryEvent, editing, hub, followChanges }: ResolverParts,
): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    // The types of introspection are graphql-js' own, and shared by every schema of the process.
    if (type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = takeAnswered as GraphQLFieldResolver<unknown, unknown>;
  }
  const mutations: Readonly<Record<string, Resolver>> = {
    ingestPage,
    withdrawRun,
    confirmFigure: judgeFigure('confirm'),
    correctFigure: judgeFigure('correct'),
    rejectFigure: judgeFigure('reject'),
    undoJudgement,
    splitEntity: splitOrJoin('splitEntity'),
    undoSplit: splitOrJoin('undoSplit'),
    removePage,
    mergeEntities,
    saveQuestion,
    forgetQuestion,
  };
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = mutations[name];
    if (resolve === undefined) throw new CompileError(`Mutation.${name} has no resolver in attachResolvers.ts.`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    takeParts(field);
  }
  const { ingestProgress: progress, changes } = schema.getSubscriptionType()?.getFields() ?? {};
  if (changes !== undefined) {
    changes.subscribe = ((_source: unknown, wanted: FollowedChanges, { stream, client, signal }: Context) =>
      followChanges(wanted, stream, { client, signal })) as GraphQLFieldResolver<unknown, unknown>;
    changes.resolve = ((
      id: string,
      _args: Source,
      { client, measure, signal }: Context,
      info: Parameters<Resolver>[3],
    ) => {
      const asker = { client, nodes: measure?.nodes ?? 0 };
      return querySelected(info, catalogue, (statement) => queryEvent(statement, asker), id, signal);
    }) as GraphQLFieldResolver<unknown, unknown>;
  }
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
      text = null,
      document = null,
      part = 1,
      publication = null,
      date = null,
      pageNumber = null,
      minConfidence = null,
    } = input as PageToIngest & { readonly clientMutationId?: string | null };
    const id = clientMutationId;
    const { pageId, runId, changed, issues, heldBack, parts } = await editing
      .ingestPage(
        { file, text, document, part, publication, date, pageNumber, minConfidence },
        (event) => id !== null && hub.publish(id, event),
        signal,
      )
      .finally(() => id !== null && hub.end(id));
    return {
      clientMutationId,
      changed,
      page: pageId,
      run: runId,
      heldBack,
      parts,
      issues: issues.map((message) => ({ message })),
    };
  }

  async function withdrawRun(_source: Source, { input }: Source): Promise<Source> {
    const { clientMutationId = null, run } = input as {
      readonly clientMutationId?: string | null;
      readonly run: string;
    };
    await editing.withdrawRun(run);
    return { clientMutationId, run };
  }

  function judgeFigure(kind: FigureDecisionInput['kind']): Resolver {
    return async (_source, { input }, { caller }) => {
      const {
        clientMutationId = null,
        figure,
        why,
        correction = null,
        printedIn = null,
      } = input as FigureJudgementInput;
      const { judgementId, statisticId } = await editing.judgeFigure({
        kind,
        figure,
        correction: correction === null ? null : toCorrection(correction),
        printedIn,
        who: nameCaller(caller),
        why,
      });
      return { clientMutationId, judgement: judgementId, statistic: statisticId };
    };
  }

  async function undoJudgement(_source: Source, { input }: Source, { caller }: Context): Promise<Source> {
    const { clientMutationId = null, judgement, why } = input as FigureJudgementInput & { readonly judgement: string };
    const undone = await editing.undoJudgement({ judgement, who: nameCaller(caller), why });
    return { clientMutationId, judgement: undone.judgementId, statistic: undone.statisticId };
  }

  function splitOrJoin(name: 'splitEntity' | 'undoSplit'): Resolver {
    return async (_source, { input }, { caller }) => {
      const { clientMutationId = null, mention, why } = input as FigureJudgementInput & { readonly mention: string };
      return {
        clientMutationId,
        judgement: await editing[name]({ mention, who: nameCaller(caller), why }),
        mention,
      };
    };
  }

  async function saveQuestion(_source: Source, { input }: Source, { caller }: Context): Promise<Source> {
    const { clientMutationId = null, name, document, variables, webhook = null } = input as QuestionInput;
    const question = { name, document, variables: parseVariables(variables), webhook };
    await editing.saveQuestion({ ...question, who: nameCaller(caller) });
    return { clientMutationId, name, feed: `/feeds/${name}.json` };
  }

  async function forgetQuestion(_source: Source, { input }: Source): Promise<Source> {
    const { clientMutationId = null, name } = input as QuestionInput;
    await editing.forgetQuestion(name);
    return { clientMutationId, name };
  }

  async function mergeEntities(_source: Source, { input }: Source, { caller }: Context): Promise<Source> {
    const {
      clientMutationId = null,
      entities,
      why,
    } = input as {
      readonly clientMutationId?: string | null;
      readonly entities: readonly string[];
      readonly why: string;
    };
    const { judgementId, entityId } = await editing.mergeEntities({ entities, who: nameCaller(caller), why });
    return { clientMutationId, judgement: judgementId, id: entityId };
  }

  async function removePage(_source: Source, { input }: Source): Promise<Source> {
    const { clientMutationId = null, page } = input as {
      readonly clientMutationId?: string | null;
      readonly page: string;
    };
    return { clientMutationId, id: await editing.removePage(page) };
  }

  /** A part of a payload: a node is given by its id and read according to the selection. */
  function takePart(source: Source, _args: Source, { signal }: Context, info: Parameters<Resolver>[3]): unknown {
    const value = source[info.fieldName];
    const type = getNamedType(info.returnType);
    const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
    return isNode && value !== null ? querySelected(info, catalogue, query, String(value), signal) : value;
  }
}

interface FigureJudgementInput {
  readonly clientMutationId?: string | null;
  readonly figure: string;
  readonly why: string;
  readonly correction?: Readonly<Record<string, unknown>> | null;
  readonly printedIn?: string | null;
}

interface QuestionInput {
  readonly clientMutationId?: string | null;
  readonly name: string;
  readonly document: string;
  readonly variables?: string | null;
  readonly webhook?: string | null;
}

function parseVariables(text: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new BadRequestError(
    'The variables of a question must be a JSON object, e.g. {"name": "浙江省"}.',
    'BAD_USER_INPUT',
  );
}

/** An enum value becomes the word that PageFacts has for it. */
function toCorrection({
  status,
  change,
  ...fields
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    ...fields,
    ...(status === undefined ? {} : { status: toStored(status) }),
    ...(change === undefined ? {} : { change: toChange(change as Readonly<Record<string, unknown>> | null) }),
  };
}

function toChange(change: Readonly<Record<string, unknown>> | null): Readonly<Record<string, unknown>> | null {
  return change === null ? null : { ...change, direction: toStored(change['direction']) };
}

function toStored(value: unknown): string | null {
  return value === null ? null : printStoredEnum(String(value));
}

/** Only editors may write, and they have a name (gateOperations.ts). */
function nameCaller(caller: Caller): string {
  return 'name' in caller ? caller.name : caller.role;
}

/** Takes a field from the compiler's answer under its response key, and from a resolver's result under its name. */
function takeAnswered(source: Source, _args: Source, _context: Context, info: Parameters<Resolver>[3]): unknown {
  return (info.path.key in source ? source[info.path.key] : source[info.fieldName]) ?? null;
}
