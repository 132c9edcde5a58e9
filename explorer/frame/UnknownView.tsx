import './unknownView.css';
import { Link } from '@tanstack/react-router';
import { Notice } from '../parts/Notice.tsx';
import { ViewHead } from '../parts/ViewHead.tsx';
import { SearchForm } from '../search/SearchForm.tsx';
import { useWords } from '../words/useWords.ts';

interface UnknownViewProps {
  /** Whether the address itself leads nowhere, and not only its id. */
  readonly isAddress?: boolean;
}

/** Shown at an address or an id that leads to nothing: what to look for instead, and the way home. */
export function UnknownView({ isAddress = false }: UnknownViewProps) {
  const { say } = useWords();
  return (
    <>
      <ViewHead title={say(isAddress ? 'state.nowhere' : 'state.missing')} />
      <Notice kind="empty" title={say(isAddress ? 'state.nowhere.hint' : 'state.missing.hint')}>
        <div className="unknown-ways">
          <SearchForm label={say('state.missing.search')} />
          <Link to="/" className="button">
            {say('state.home')}
          </Link>
        </div>
      </Notice>
    </>
  );
}
