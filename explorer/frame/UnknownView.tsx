import { Link } from '@tanstack/react-router';
import { Notice } from '../parts/Notice.tsx';
import { ViewHead } from '../parts/ViewHead.tsx';
import { useWords } from '../words/useWords.ts';

interface UnknownViewProps {
  /** Whether the address itself leads nowhere, and not only its id. */
  readonly isAddress?: boolean;
}

/** Shown at an address or an id that leads to nothing. */
export function UnknownView({ isAddress = false }: UnknownViewProps) {
  const { say } = useWords();
  return (
    <>
      <ViewHead title={say(isAddress ? 'state.nowhere' : 'state.missing')} />
      <Notice kind="empty" title={say('state.missing.hint')}>
        <Link to="/" className="button">
          {say('state.home')}
        </Link>
      </Notice>
    </>
  );
}
