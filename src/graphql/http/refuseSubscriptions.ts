import type { Request, RequestHandler } from 'express';
import { Kind, parse } from 'graphql';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { sendFailure } from './sendFailure.ts';

/**
 * Refuses documents with a subscription whose fields depend on @skip or @include. Other subscriptions are refused after
 * validation; here a rule of graphql-js evaluates the directives without variables and throws, which Apollo would answer with
 * 500.
 */
export function refuseSubscriptions(maxTokens: number, presentation: ErrorPresentation): RequestHandler {
  return (request, response, next) => {
    const text = findDocument(request);
    const isSuspect = /\bsubscription\b/u.test(text) && /@\s*(?:skip|include)\b/u.test(text);
    if (!isSuspect || !hasSubscription(text, maxTokens)) return next();
    const message = 'Subscriptions are answered as events. Send this one to /graphql/stream.';
    sendFailure(response, 400, new BadRequestError(message), presentation);
  };
}

function findDocument({ body, query }: Request): string {
  const sent = (body as { readonly query?: unknown } | undefined)?.query ?? query['query'];
  return typeof sent === 'string' ? sent : '';
}

function hasSubscription(text: string, maxTokens: number): boolean {
  try {
    const { definitions } = parse(text, { maxTokens, noLocation: true });
    return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'subscription');
  } catch {
    // Apollo reports it.
    return false;
  }
}
