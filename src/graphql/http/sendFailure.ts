import type { Response } from 'express';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { presentError } from '../errors/presentError.ts';

/** What these codes mean is the same wherever they come from. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/**
 * Answers a request that never became an operation, in the form of every other GraphQL error. `status` is for errors whose
 * code has no status of its own.
 */
export function sendFailure(response: Response, status: number, error: unknown, presentation: ErrorPresentation): void {
  // The deadline may have answered while the body was still being read.
  if (response.headersSent) return;
  const presented = presentError(error, presentation);
  const wait = presented.extensions?.['retryAfter'];
  if (typeof wait === 'number') response.setHeader('retry-after', String(wait));
  response.status(STATUS[String(presented.extensions?.['code'])] ?? status).json({ errors: [presented] });
}
