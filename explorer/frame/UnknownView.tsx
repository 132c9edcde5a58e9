import { useWords } from '../words/useWords.ts';
import { Notice } from '../parts/Notice.tsx';

/** Shown at an address or an id that leads to nothing. */
export function UnknownView() {
  const { say } = useWords();
  return <Notice kind="empty" title={say('state.missing')} detail={say('state.missing.hint')} />;
}
