import type { RequestHandler } from 'express';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { clientOf } from './admitCallers.ts';
import { sendFailure } from './sendFailure.ts';

/**
 * Limits how many operations run at once and immediately refuses further ones, with 503 and Retry-After. A queue would
 * only hide the overload until every caller times out. An operation whose answer is being sent no longer counts: a
 * client that reads slowly occupies its connection (closeSlowClients.ts) but not a place. `mostOfClient` is how many
 * places one client may take, if not all.
 */
export function boundOperations(
  most: number,
  presentation: ErrorPresentation,
  mostOfClient: number = most,
): RequestHandler {
  let running = 0;
  const byClient = new Map<string, number>();
  return (request, response, next) => {
    const client = clientOf(request);
    const own = byClient.get(client) ?? 0;
    if (running >= most || own >= mostOfClient) {
      const message =
        running >= most
          ? `${running} operations are already running, and the limit is ${most}. Try again in a second.`
          : `${own} operations of this client are already running, and the limit is ${mostOfClient}. Try again when one of them has ended.`;
      return sendFailure(response, 503, new ServiceUnavailableError(message), presentation);
    }
    running += 1;
    byClient.set(client, own + 1);
    let isOver = false;
    const leave = (): void => {
      if (isOver) return;
      isOver = true;
      running -= 1;
      const left = (byClient.get(client) ?? 1) - 1;
      if (left === 0) byClient.delete(client);
      else byClient.set(client, left);
    };
    response.once('prefinish', leave).once('close', leave);
    next();
  };
}
