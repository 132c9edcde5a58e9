import type { RequestHandler } from 'express';

/**
 * Sends CORS headers for the allowed origins only: without a configured origin no CORS header is ever
 * sent. Credentials are never allowed; tokens travel in the Authorization header, which scripts set themselves.
 */
export function allowOrigins(origins: ReadonlyArray<string>): RequestHandler {
  const all = origins.includes('*');
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origins.length > 0) response.vary('Origin');
    const isAllowed = origin !== undefined && (all || origins.includes(origin));
    if (isAllowed) {
      response.setHeader('access-control-allow-origin', all ? '*' : origin);
      response.setHeader('access-control-expose-headers', 'retry-after, etag');
      // Otherwise the browser would discard the answer to an allowed page.
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
    }
    if (request.method !== 'OPTIONS') return next();
    if (isAllowed) {
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader('access-control-allow-headers', 'authorization, content-type, apollo-require-preflight');
      response.setHeader('access-control-max-age', '600');
    }
    response.setHeader('allow', 'GET, POST, OPTIONS').status(204).end();
  };
}
