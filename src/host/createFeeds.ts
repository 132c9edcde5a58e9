import type { FeedPort } from '../graphql/http/serveFeeds.ts';
import { printAtomFeed, printJsonFeed } from '../questions/printFeed.ts';
import type { Questions } from '../questions/questions.ts';

/** Adapts the saved questions to the server's interface for feeds. */
export function createFeeds(questions: Questions): FeedPort {
  return {
    async print({ name, format, base }) {
      const question = await questions.ask(name);
      const tag = `${question.id}-${String(question.items.at(-1)?.number ?? 0)}`;
      return format === 'xml'
        ? { mediaType: 'application/atom+xml; charset=utf-8', text: printAtomFeed(question, base), tag }
        : { mediaType: 'application/feed+json; charset=utf-8', text: printJsonFeed(question, base), tag };
    },
  };
}
