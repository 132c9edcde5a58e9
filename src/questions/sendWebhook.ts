import { Webhook } from 'standardwebhooks';
import type { QuestionItem, SavedQuestion } from './savedQuestion.ts';

/** The outcome of a message: received, refused permanently (410), or to be retried. */
export type Delivery = 'received' | 'unwanted' | 'failed';

/** How messages are sent. */
export interface WebhookOptions {
  /** `whsec_` and base64, as the Standard Webhooks convention writes a secret. */
  readonly secret: string;
  readonly hosts: readonly string[];
  /** Address that links in messages lead to. */
  readonly base: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

const PATIENCE = 15_000;
/** Items per message, so that messages stay small. */
const MOST_ITEMS = 50;

/** Returns the items that a webhook has not received, oldest first, as many as fit into one message. */
export function listUndelivered({ items, delivered }: SavedQuestion): readonly QuestionItem[] {
  return items.filter(({ number }) => number > delivered).slice(0, MOST_ITEMS);
}

/**
 * Sends news of a question by the Standard Webhooks convention: signed with HMAC-SHA256, under an id that stays the
 * same when the message is sent again. Redirects are not followed, and only configured hosts are called. Never throws
 * for a receiver that fails.
 */
export async function sendWebhook(
  { name, webhook }: Pick<SavedQuestion, 'name' | 'webhook'>,
  items: readonly QuestionItem[],
  { secret, hosts, base, now, signal }: WebhookOptions,
): Promise<Delivery> {
  const url = URL.parse(webhook ?? '');
  if (url === null || !hosts.includes(url.hostname)) return 'failed';
  const at = now();
  const id = `msg_${name}_${String(items.at(0)?.number)}_${String(items.at(-1)?.number)}`;
  const body = JSON.stringify({
    type: 'question.changed',
    timestamp: at.toISOString(),
    data: { question: name, items: items.map((item) => ({ ...item, url: new URL(item.url, base).href })) },
  });
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    await response.body?.cancel();
    if (response.status === 410) return 'unwanted';
    return response.ok ? 'received' : 'failed';
  } catch {
    return 'failed';
  }
}
