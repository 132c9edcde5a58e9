import type { Request, RequestHandler, Response } from 'express';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Identify } from '../access/caller.ts';
import { checkAccess } from '../access/checkAccess.ts';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import { LimitExceededError } from '../../errors/LimitExceededError.ts';
import type { Context, EventStream } from '../context.ts';
import { type ErrorPresentation, presentError } from '../errors/presentError.ts';
import { checkOperation } from '../limits/checkOperation.ts';
import { parseVariables } from '../limits/parseVariables.ts';
import type { ServerSettings } from '../serverSettings.ts';
import { callerOf, clientOf } from './admitCallers.ts';
import { sendFailure } from './sendFailure.ts';

/** Subscriptions over HTTP, as server-sent events. */
export interface SubscriptionStreams {
  readonly handle: RequestHandler;
  /** Ends every open stream: a stop must not wait for streams that never end. */
  readonly close: () => void;
}

/** graphql-sse takes contexts of any key. */
type StreamContext = Context & Record<PropertyKey, unknown>;

/** Streams that one client may have open. */
const MOST_STREAMS = 5;
/** A stream lives for ten minutes at most; its client subscribes again. In milliseconds. */
const LONGEST = 600_000;
const LOOK_EVERY = 2_000;
/** Bytes of events that may wait for a client that does not read them. */
const MOST_UNREAD = 100_000;

const NO_EVENTS: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};

/** What a client sends. */
interface Parameters {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Streams subscriptions by the protocol of graphql-sse, one connection each. The limits for queries apply, and an
 * invalid operation is answered with a single event.
 */
export function streamSubscriptions(
  schema: GraphQLSchema,
  { limits, reading }: ServerSettings,
  presentation: ErrorPresentation,
  identify: Identify,
): SubscriptionStreams {
  const open = new Set<AbortController>();
  const streams = new Map<string, number>();
  const contexts = new WeakMap<Request, StreamContext>();
  const answer = createHandler<StreamContext>({
    // One connection per subscription: a shared one would be identified by a token that anyone may send.
    authenticate: () => null,
    // Validated below, with a bound on errors.
    validate: () => [],
    onSubscribe({ raw }, parameters) {
      try {
        const args = prepare(schema, parameters as Parameters, limits);
        if (args === undefined) return NO_EVENTS;
        const contextValue = contexts.get(raw);
        if (contextValue === undefined) throw new Error('a subscription arrived without its context');
        const { measure, ...operation } = args;
        return { ...operation, contextValue: { ...contextValue, measure } };
      } catch (error) {
        return { data: null, errors: [toGraphQLError(error, presentation)] };
      }
    },
    onNext: (_context, _request, result) =>
      'errors' in result && result.errors
        ? { ...result, errors: result.errors.map((error) => toGraphQLError(error, presentation)) }
        : undefined,
  });
  return { handle, close: () => open.forEach((controller) => controller.abort()) };

  /** A token may be revoked while its stream is open. */
  async function mayListen({ headers }: Request): Promise<boolean> {
    try {
      checkAccess(await identify(headers.authorization), 'subscription', reading);
      return true;
    } catch {
      return false;
    }
  }

  async function handle(request: Request, response: Response): Promise<void> {
    if (request.headers.accept !== 'text/event-stream') {
      const error = new BadRequestError(
        'Subscriptions are answered as events. Send the header accept: text/event-stream.',
      );
      return sendFailure(response, 406, error, presentation);
    }
    // graphql-sse would read any body that readBody.ts skips, however large.
    if (request.method === 'POST' && request.body === undefined) {
      const error = new BadRequestError(
        'A subscription is a JSON object. Send the header content-type: application/json.',
      );
      return sendFailure(response, 415, error, presentation);
    }
    const lastEventId = findLastEvent(request);
    // Without it, the stream would begin now, and leave out what happened since.
    if (lastEventId !== undefined && !EVENT_ID.test(lastEventId)) {
      const error = new BadRequestError(
        'Last-Event-ID is not the id of an event of this endpoint, e.g. chg_000000000000020000000001.',
      );
      return sendFailure(response, 400, error, presentation);
    }
    const client = clientOf(request);
    const own = streams.get(client) ?? 0;
    if (own >= MOST_STREAMS) {
      const message = `This client already has ${own} open subscriptions. Close one of them, then try again.`;
      return sendFailure(
        response,
        429,
        new LimitExceededError('STREAMS', MOST_STREAMS, own + 1, message),
        presentation,
      );
    }
    streams.set(client, own + 1);
    const controller = new AbortController();
    open.add(controller);
    const start = performance.now();
    const timer = setInterval(async () => {
      const isOver = performance.now() - start > LONGEST || !(await mayListen(request));
      // Unread events are buffered, but not forever.
      if (isOver || response.writableLength > MOST_UNREAD) end();
    }, LOOK_EVERY);
    function end(): void {
      controller.abort();
      // Unread events would delay an orderly end.
      if (response.writableLength > 0) response.destroy();
      else response.end();
    }
    response.once('close', () => {
      clearInterval(timer);
      open.delete(controller);
      const others = (streams.get(client) ?? 1) - 1;
      if (others === 0) streams.delete(client);
      else streams.set(client, others);
      controller.abort();
    });
    const { signal } = controller;
    const stream: EventStream = { lastEventId, waiting: [] };
    sendIds(response, stream);
    contexts.set(request, {
      caller: callerOf(request),
      client,
      signal,
      moveDeadline: () => undefined,
      variables: {},
      stream,
    });
    try {
      await answer(request, response);
    } catch (error) {
      if (signal.aborted) response.end();
      else if (response.headersSent) response.destroy();
      else sendFailure(response, 500, error, presentation);
    }
  }
}

/** Ids of events that clients send back. */
const EVENT_ID = /^chg_\d{24}$/;

function findLastEvent({ headers }: Request): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Puts each event's id before it: graphql-sse prints none, and browsers send back the last one when they connect again. */
function sendIds(response: Response, { waiting }: EventStream): void {
  const write = response.write.bind(response) as (...args: readonly unknown[]) => boolean;
  response.write = ((chunk: unknown, ...rest: readonly unknown[]) => {
    const id = typeof chunk === 'string' && chunk.startsWith('event: next') ? waiting.shift() : undefined;
    return write(id === undefined ? chunk : `id: ${id}\n${String(chunk)}`, ...rest);
  }) as Response['write'];
}

/** Reads, validates and measures a subscription; undefined if its field is skipped. Throws if it is invalid. */
function prepare(
  schema: GraphQLSchema,
  { query, operationName, variables }: Parameters,
  limits: ServerSettings['limits'],
) {
  const document = parse(query, { maxTokens: limits.tokens });
  const { invalid, isConditional } = validateSubscription(schema, document);
  if (invalid !== undefined) throw withCode(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') {
    throw new BadRequestError('This endpoint accepts subscriptions only. Send queries and mutations to /graphql.');
  }
  const variableValues = parseVariables(schema, operation, variables);
  const measure = checkOperation({ schema, document, operation, variables: variableValues }, limits);
  const { rootFields } = measure;
  if (rootFields === 0) return undefined;
  if (isConditional && rootFields > 1)
    throw new BadRequestError(
      'A subscription has one field, but with these variables it has several. Skip the others.',
    );
  return { schema, document, operationName, variableValues: variables, measure };
}

const OTHER_RULES = specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule);

/**
 * Finds the first mistake in a document. The rule that a subscription has one field evaluates @skip and
 * @include without variables and throws where they decide: `isConditional`.
 */
function validateSubscription(
  schema: GraphQLSchema,
  document: DocumentNode,
): { readonly invalid: GraphQLError | undefined; readonly isConditional: boolean } {
  try {
    return { invalid: validate(schema, document, undefined, { maxErrors: 1 })[0], isConditional: false };
  } catch {
    return { invalid: validate(schema, document, OTHER_RULES, { maxErrors: 1 })[0], isConditional: true };
  }
}

function toGraphQLError(error: unknown, presentation: ErrorPresentation): GraphQLError {
  const isSyntax =
    error instanceof GraphQLError && error.extensions['code'] === undefined && error.source !== undefined;
  const { message, extensions } = presentError(
    isSyntax ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error,
    presentation,
  );
  return new GraphQLError(message, { extensions });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code } });
}
