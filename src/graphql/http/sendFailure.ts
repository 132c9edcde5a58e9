import type { Response } from 'express';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { presentError } from '../errors/presentError.ts';

/** Answers a request that never became an operation, in the form of every other GraphQL error. */
export function sendFailure(response: Response, status: number, error: unknown, presentation: ErrorPresentation): void {
  // The deadline may have answered while the body was still being read.
  if (response.headersSent) return;
  const presented = presentError(error, presentation);
  const wait = presented.extensions?.['retryAfter'];
  if (typeof wait === 'number') response.setHeader('retry-after', String(wait));
  response.status(status).json({ errors: [presented] });
}
