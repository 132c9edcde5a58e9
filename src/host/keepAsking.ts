import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Questions } from '../questions/questions.ts';
import type { SavedQuestion } from '../questions/savedQuestion.ts';
import { listUndelivered, sendWebhook, type WebhookOptions } from '../questions/sendWebhook.ts';

/** Milliseconds between two checks of questions for news. */
const EVERY = 5_000;
/** Milliseconds until a message that nobody received is sent again: longer each time, then once an hour. */
const PAUSES = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000];

/** How news is sent, except for the signal. */
export type KeepAskingOptions = Omit<WebhookOptions, 'signal'> & {
  readonly every?: number;
  readonly pauses?: readonly number[];
};

/**
 * Asks the saved questions that have a webhook as long as a server runs, and sends what is new. News that was not
 * received is sent again, even by the next server, because the graph stores the position of each receiver. Returns the
 * function that stops it.
 */
export function keepAsking(questions: Questions, options: KeepAskingOptions, logger: Logger): () => Promise<void> {
  const { every = EVERY, pauses = PAUSES, ...sending } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const failures = new Map<string, { readonly tries: number; readonly notBefore: number; readonly last: number }>();
  const done = (async () => {
    while (!signal.aborted) {
      await sleep(every, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        for (const name of await questions.listWaiting()) if (!signal.aborted) await deliver(name);
      } catch (error) {
        if (!signal.aborted) logger.debug({ error }, 'saved questions will be asked again later');
      }
    }
  })();
  return async () => {
    stopping.abort();
    await done;
  };

  async function deliver(name: string): Promise<void> {
    const { tries = 0, notBefore = 0, last = Infinity } = failures.get(name) ?? {};
    if (performance.now() < notBefore) return;
    const question = await questions.ask(name);
    // The same message again, under the same id: a receiver whose answer was lost must know it. Later news follows.
    const undelivered = listUndelivered(question);
    const again = undelivered.filter(({ number }) => number <= last);
    // What was not received for a long time is no longer kept.
    const items = again.length > 0 ? again : undelivered;
    if (items.length === 0) return;
    const delivery = await sendWebhook(question, items, { ...sending, signal });
    if (delivery === 'failed') {
      const pause = pauses[Math.min(tries, pauses.length - 1)] ?? 0;
      failures.set(name, { tries: tries + 1, notBefore: performance.now() + pause, last: lastOf(items, question) });
      logger.warn({ question: name, tries: tries + 1, again: pause }, 'a webhook did not receive its news');
      return;
    }
    failures.delete(name);
    await questions.markDelivered(name, lastOf(items, question), delivery === 'unwanted' ? null : question.webhook);
    if (delivery === 'unwanted') logger.warn({ question: name }, 'a webhook answered 410 and is not called again');
  }
}

function lastOf(items: readonly { readonly number: number }[], { delivered }: SavedQuestion): number {
  return items.at(-1)?.number ?? delivered;
}
