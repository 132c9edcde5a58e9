import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { clientOf } from './admitCallers.ts';
import { closeSlowClients } from './closeSlowClients.ts';

/**
 * Passes requests to Apollo, and sends its answers in one write together with the head. (@as-integrations/express5 sends by
 * Express, which copies each answer and writes twice: a tenth of what the server does for an article with everything in it.)
 */
export function answerRequests(
  apollo: ApolloServer<Context>,
  createContext: (request: Request) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    const { method, url, body } = request;
    const at = url.indexOf('?');
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers, search: at < 0 ? '' : url.slice(at), body: body as unknown },
      context: () => createContext(request),
    });
    // The deadline has already answered.
    if (response.headersSent) return;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind === 'complete') {
      const text = answer.status === 304 ? '' : answer.body.string;
      response.end(text);
      closeSlowClients(response, text, clientOf(request));
      return;
    }
    // Parts of one answer, as @defer makes them.
    for await (const part of answer.body.asyncIterator) response.write(part);
    response.end();
  };
}
