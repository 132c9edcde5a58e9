import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { KnowledgeGraphError } from '../../errors/KnowledgeGraphError.ts';
import { type ClientErrorCode, isClientErrorCode } from './clientErrorCodes.ts';

/** How errors leave the server. */
export interface ErrorPresentation {
  /** Receives the full error if the client sees only its id. */
  readonly logger: Logger;
  /** Leaves names of the schema out of messages (production). */
  readonly hideSchemaDetails: boolean;
}

/**
 * Turns any error into what a client may see: a stable code and a message that says what to do. An unexpected
 * error becomes INTERNAL_SERVER_ERROR with an id; its text and stack are only in the log, under that id.
 */
export function presentError(error: unknown, { logger, hideSchemaDetails }: ErrorPresentation): GraphQLFormattedError {
  const cause = findCause(error);
  const code = findCode(cause);
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  if (code === undefined) {
    const id = randomBytes(6).toString('hex');
    logger.error({ id, err: cause }, 'an operation failed unexpectedly');
    const message = `Something failed unexpectedly. Report it with the id ${id}, under which the log has the details.`;
    return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
  }
  const message = hideSchemaDetails ? withoutSuggestion(cause.message) : cause.message;
  return { message, ...place, extensions: { code, ...detailsOf(cause) } };
}

/** Unwraps the errors of graphql-js and Apollo down to the one that was thrown, or to the first that has a code. */
function findCause(error: unknown): Error {
  let cause = error;
  while (cause instanceof GraphQLError && cause.extensions['code'] === undefined && cause.originalError != null) {
    cause = cause.originalError;
  }
  return cause instanceof Error ? cause : new Error(`Thrown: ${String(cause)}`);
}

function findCode(cause: Error): ClientErrorCode | undefined {
  const code =
    cause instanceof KnowledgeGraphError
      ? cause.code
      : cause instanceof GraphQLError
        ? cause.extensions['code']
        : undefined;
  return isClientErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR' ? code : undefined;
}

function placeOf({ path, locations }: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

/** Passes on what a program can act on. A field that is not named here stays inside. */
function detailsOf(cause: Error): Readonly<Record<string, unknown>> {
  const said: Readonly<Record<string, unknown>> = cause instanceof GraphQLError ? cause.extensions : { ...cause };
  const { retryable, retryAfter, limit, maximum, met, reason, candidates, parts } = said;
  const details = { retryable, retryAfter, limit, maximum, met, reason, candidates, parts };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** Removes graphql-js' suggestions, which would reveal the schema to clients that may not introspect it. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean [^]*\?$/, '');
}
