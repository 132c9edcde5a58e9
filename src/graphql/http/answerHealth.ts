import { Router } from 'express';
import { KnowledgeGraphError } from '../../errors/KnowledgeGraphError.ts';
import { TimeoutError } from '../../errors/TimeoutError.ts';

/** The state of the server. */
export interface Health {
  /** Runs a real query; throws if the graph does not answer. An open port proves nothing: a full disk leaves it open. */
  readonly checkGraph: () => Promise<unknown>;
  readonly isStopping: () => boolean;
}

/** Load balancers ask every few seconds: a graph that takes longer than this counts as down. */
const CHECK_DEADLINE = 2_000;

/** Answers `/health` (this process is alive) and `/ready` (it can answer operations, else 503 with the reason). */
export function answerHealth({ checkGraph, isStopping }: Health): Router {
  const router = Router();
  // Requests during a check share its result, so that frequent requests do not load a slow graph.
  let check: Promise<string | undefined> | undefined;

  router.get('/health', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/ready', async (_request, response) => {
    check ??= findFault().finally(() => (check = undefined));
    const reason = isStopping() ? 'The server is stopping.' : await check;
    response.setHeader('cache-control', 'no-store');
    if (reason === undefined) response.json({ status: 'ready' });
    else response.status(503).setHeader('retry-after', '1').json({ status: 'not ready', reason });
  });
  return router;

  async function findFault(): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new TimeoutError(`The graph did not answer within ${CHECK_DEADLINE} ms.`)),
        CHECK_DEADLINE,
      );
    });
    try {
      await Promise.race([checkGraph(), late]);
      return undefined;
    } catch (error) {
      return error instanceof KnowledgeGraphError
        ? error.message
        : 'The graph does not answer. See the log for the reason.';
    } finally {
      clearTimeout(timer);
    }
  }
}
