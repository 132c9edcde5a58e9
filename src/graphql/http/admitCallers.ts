import type { Request, RequestHandler } from 'express';
import type { Caller, Identify } from '../access/caller.ts';
import { checkAccess } from '../access/checkAccess.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import type { ServerSettings } from '../serverSettings.ts';
import { networkOf } from './networkOf.ts';
import { sendFailure } from './sendFailure.ts';

/** A property of the request: a weak map of all requests would take a hundredth of a small answer's CPU. */
const CALLER = Symbol('caller');
/** The client by its address, which several checks ask for. */
const CLIENT = Symbol('client');

interface Marked extends Request {
  [CALLER]?: Caller;
  [CLIENT]?: string;
}

/** Gives the caller that `admitCallers` found for a request. */
export function callerOf(request: Marked): Caller {
  return request[CALLER] ?? { role: 'unknown' };
}

/** Identifies the client by the name of its token, or else by its address. */
export function clientOf(request: Marked): string {
  const caller = callerOf(request);
  if ('name' in caller) return `token ${caller.name}`;
  return (request[CLIENT] ??= networkOf(request.ip));
}

/**
 * Identifies the caller. If reading needs a token, a caller without one is refused here, before the request is read,
 * because error messages about a document would reveal the schema. gateOperations.ts checks what the operation itself needs.
 */
export function admitCallers(
  identify: Identify,
  reading: ServerSettings['reading'],
  presentation: ErrorPresentation,
): RequestHandler {
  return async (request: Marked, response, next) => {
    const caller = await identify(request.headers.authorization);
    request[CALLER] = caller;
    try {
      if (reading === 'token') checkAccess(caller, 'query', reading);
      next();
    } catch (error) {
      response.setHeader('www-authenticate', 'Bearer');
      sendFailure(response, 401, error, presentation);
    }
  };
}
