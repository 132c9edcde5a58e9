import type { RequestHandler } from 'express';
import { LimitExceededError } from '../../errors/LimitExceededError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { networkOf } from './networkOf.ts';
import { sendFailure } from './sendFailure.ts';

/** A client that was silent this long may burst this much. */
const BURST_SECONDS = 5;
/** Clients remembered; the least recently seen one is dropped first. */
const MOST_CLIENTS = 10_000;

/**
 * Limits each client address to a rate (requests per second) with a token bucket, and refuses further requests
 * with 429 and Retry-After. The state belongs to this process: several processes behind a load balancer each allow the rate.
 */
export function limitRate(perSecond: number, presentation: ErrorPresentation): RequestHandler {
  if (perSecond <= 0) return (_request, _response, next) => next();
  const most = perSecond * BURST_SECONDS;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (request, response, next) => {
    const client = networkOf(request.ip);
    const now = performance.now();
    const bucket = buckets.get(client) ?? { tokens: most, at: now };
    // Deleted and set again, so that the map's own order is the order of last use.
    buckets.delete(client);
    const tokens = Math.min(most, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    const isAllowed = tokens >= 1;
    buckets.set(client, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
    if (buckets.size > MOST_CLIENTS)
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest);
        break;
      }
    if (isAllowed) return next();
    const wait = Math.max(1, Math.ceil((1 - tokens) / perSecond));
    const message = `This address sent more than ${perSecond} requests per second. Wait ${wait} s.`;
    response.setHeader('retry-after', String(wait));
    sendFailure(response, 429, new LimitExceededError('RATE_LIMIT', perSecond, perSecond + 1, message), presentation);
  };
}
