import { useWords } from '../words/useWords.ts';
import { Notice } from '../parts/Notice.tsx';

/** Shown in place of a view that threw an error: the rest of the page continues. */
export function BrokenView({ error }: { readonly error: unknown }) {
  const { say } = useWords();
  return (
    <Notice
      kind="failed"
      isPage
      title={say('state.broken')}
      detail={error instanceof Error ? error.message : String(error)}
    />
  );
}
