import type { RequestHandler } from 'express';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { sendFailure } from './sendFailure.ts';

/**
 * Limits how many operations run at once and immediately refuses further ones, with 503 and Retry-After. A queue
 * would only hide the overload until every caller times out. An operation whose answer is being sent no longer counts:
 * a client that reads slowly occupies its connection (closeSlowClients.ts) but no place.
 */
export function boundOperations(most: number, presentation: ErrorPresentation): RequestHandler {
  let running = 0;
  return (_request, response, next) => {
    if (running >= most) {
      const message = `${running} operations are already running, and the limit is ${most}. Try again in a second.`;
      return sendFailure(response, 503, new ServiceUnavailableError(message), presentation);
    }
    running += 1;
    let isOver = false;
    const leave = (): void => {
      if (!isOver) running -= 1;
      isOver = true;
    };
    response.once('prefinish', leave).once('close', leave);
    next();
  };
}
