import './lists.css';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';

interface PagerProps {
  /** The id of the section that contains the list: the page scrolls there for the next entries. */
  readonly section: string;
  /** Where in the address the cursor is: `after` by default. */
  readonly by?: 'after' | 'organizations' | 'restated';
  /** The cursor in the address; undefined on the first page. */
  readonly after: string | undefined;
  readonly shown: number;
  readonly total: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** Says how much of a long list is shown, and leads to the rest: each page of it has its own address. */
export function Pager({
  section,
  by = 'after',
  after,
  shown,
  total,
  pageInfo: { endCursor, hasNextPage },
}: PagerProps) {
  const { say } = useWords();
  if (after === undefined && !hasNextPage) return null;
  const counts = { shown, total: total.toLocaleString('en-US') };
  return (
    <nav className="pager" aria-label={say('more.label')}>
      <span className="quiet small">{after === undefined ? say('more.shown', counts) : say('more.page', counts)}</span>
      {after !== undefined && (
        <Link
          to="."
          search={(search) => ({ ...search, [by]: undefined })}
          hash={section}
          className="button"
          data-quiet=""
        >
          {say('more.first')}
        </Link>
      )}
      {hasNextPage && endCursor !== null && (
        <Link to="." search={(search) => ({ ...search, [by]: endCursor })} hash={section} className="button">
          {say('more.next')}
        </Link>
      )}
    </nav>
  );
}
