import { posix } from 'node:path';
import type { SitePage } from './printPage.ts';

/** Finds the links of pages that lead to no page or no heading, each as one line. */
export function findBrokenLinks(pages: readonly SitePage[]): readonly string[] {
  const anchors = new Map(
    pages.map(({ path, body }) => [path, new Set([...body.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))]),
  );
  return pages.flatMap(({ path, body }) =>
    [...body.matchAll(/ href="([^"]*)"/gu)].flatMap(([, href = '']) => {
      if (/^[a-z]+:/u.test(href)) return [];
      const [page = '', anchor] = href.split('#');
      const target = page === '' ? path : posix.join(posix.dirname(path), page);
      const found = anchors.get(target);
      const isThere = found !== undefined && (anchor === undefined || found.has(decodeURIComponent(anchor)));
      return isThere ? [] : [`${path}: ${href}`];
    }),
  );
}
