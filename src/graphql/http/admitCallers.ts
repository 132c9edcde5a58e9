import type { Request, RequestHandler } from 'express';
import type { Caller, Identify } from '../access/caller.ts';
import { checkAccess } from '../access/checkAccess.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import type { ServerSettings } from '../serverSettings.ts';
import { networkOf } from './networkOf.ts';
import { sendFailure } from './sendFailure.ts';

const callers = new WeakMap<Request, Caller>();
/** The clients of requests by address, which several checks ask for. */
const clients = new WeakMap<Request, string>();

/** Gives the caller that `admitCallers` found for a request. */
export function callerOf(request: Request): Caller {
  return callers.get(request) ?? { role: 'unknown' };
}

/** Identifies the client by the name of its token, or else by its address. */
export function clientOf(request: Request): string {
  const caller = callerOf(request);
  if ('name' in caller) return `token ${caller.name}`;
  const known = clients.get(request);
  if (known !== undefined) return known;
  const client = networkOf(request.ip);
  clients.set(request, client);
  return client;
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
  return async (request, response, next) => {
    const caller = await identify(request.headers.authorization);
    callers.set(request, caller);
    try {
      if (reading === 'token') checkAccess(caller, 'query', reading);
      next();
    } catch (error) {
      response.setHeader('www-authenticate', 'Bearer');
      sendFailure(response, 401, error, presentation);
    }
  };
}
