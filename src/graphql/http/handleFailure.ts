import type { ErrorRequestHandler, RequestHandler } from 'express';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { createLimitError } from '../limits/checkLimit.ts';
import type { Limits } from '../limits/limits.ts';
import { bodyLimitOf } from './readBody.ts';
import { sendFailure } from './sendFailure.ts';

/** Answers a request that failed before there was an operation: Express' own answer would be HTML with a stack trace. */
export function handleFailure(limits: Limits, presentation: ErrorPresentation): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const { type, status, length } = error as Partial<Record<string, unknown>>;
    if (type === 'entity.too.large') {
      const name = bodyLimitOf(request);
      const met = typeof length === 'number' ? length : limits[name] + 1;
      return sendFailure(response, 413, createLimitError(name, met, limits), presentation);
    }
    if (typeof status === 'number' && status >= 400 && status < 500) {
      const message = 'Bad Request: the body cannot be read. Send a JSON object with a "query" to /graphql.';
      return sendFailure(response, status, new BadRequestError(message), presentation);
    }
    sendFailure(response, 500, error, presentation);
  };
}

/** Answers an unknown path. */
export function answerNotFound(presentation: ErrorPresentation): RequestHandler {
  return (_request, response) => {
    sendFailure(
      response,
      404,
      new BadRequestError('There is nothing at this address. GraphQL is at /graphql.'),
      presentation,
    );
  };
}
