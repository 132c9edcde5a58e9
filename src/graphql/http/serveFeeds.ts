import type { RequestHandler } from 'express';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { sendFailure } from './sendFailure.ts';

/** What the host hands the server to answer feeds with. */
export interface FeedPort {
  /** Prints the feed of a saved question. Throws an error with the code NOT_FOUND if no question has the name. */
  readonly print: (request: {
    readonly name: string;
    readonly format: 'json' | 'xml';
    readonly base: string;
  }) => Promise<{ readonly mediaType: string; readonly text: string; readonly tag: string }>;
}

/** `/feeds/NAME.json` is a JSON Feed, `/feeds/NAME.xml` an Atom feed. */
export const FEED_PATH = /^\/feeds\/(?<name>[^/]+)\.(?<format>json|xml)$/u;

/** Answers the feeds of saved questions. A reader that has the latest already gets 304. */
export function serveFeeds(feeds: FeedPort, presentation: ErrorPresentation): RequestHandler {
  return async (request, response) => {
    const { name = '', format } = FEED_PATH.exec(request.path)?.groups ?? {};
    const base = `${request.protocol}://${request.get('host') ?? 'localhost'}/`;
    try {
      const feed = await feeds.print({
        name: decodeURIComponent(name),
        format: format === 'xml' ? 'xml' : 'json',
        base,
      });
      response.setHeader('content-type', feed.mediaType);
      response.setHeader('etag', `"${feed.tag}"`);
      response.setHeader('cache-control', 'no-cache');
      if (request.get('if-none-match')?.includes(`"${feed.tag}"`) === true) return void response.status(304).end();
      response.send(feed.text);
    } catch (error) {
      sendFailure(response, 400, error, presentation);
    }
  };
}
