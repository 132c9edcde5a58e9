import { useSearch } from '@tanstack/react-router';
import type { SearchQuery } from '../../generated/graphql.ts';

type Highlight = SearchQuery['search']['nodes'][number]['highlights'][number];

/** Shows the words around a match, the match marked. */
export function Excerpt({ highlight: { excerpt } }: { readonly highlight: Highlight }) {
  const { q = '' } = useSearch({ from: '/search' });
  const words = q.split(/\s+/u).filter((word) => word !== '');
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const parts = pattern === '' ? [excerpt] : excerpt.split(new RegExp(`(${pattern})`, 'giu'));
  // Split by one group: every second part is a match.
  return (
    <p className="search-excerpt">
      {parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
    </p>
  );
}
