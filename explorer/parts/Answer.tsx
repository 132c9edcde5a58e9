import type { ReactNode } from 'react';
import type { FailureKind } from '../api/sortFailure.ts';
import type { View } from '../api/useView.ts';
import type { WordName } from '../words/words.ts';
import { useWords } from '../words/useWords.ts';
import { Notice } from './Notice.tsx';

interface AnswerProps<Data> {
  readonly view: View<Data>;
  /** Whether the view has a heading even without an answer. */
  readonly isHeaded?: boolean;
  readonly children: (data: Data) => ReactNode;
}

const TITLES: Readonly<Record<FailureKind, WordName>> = {
  late: 'state.late',
  offline: 'state.offline',
  refused: 'state.refused',
  busy: 'state.busy',
  failed: 'state.failed',
};

/** Shows an answer, or why there is none yet: on its way, slow, timed out, unreachable, refused or failed. */
export function Answer<Data>({ view, isHeaded = false, children }: AnswerProps<Data>) {
  const { say } = useWords();
  const { data, failure, waiting, retry } = view;
  if (failure !== undefined) {
    // The server's own words are for those who write queries; if people can be told what to do, they are left out.
    const detail =
      failure.kind === 'late'
        ? say('state.late.hint')
        : failure.kind === 'offline'
          ? say('state.offline.hint')
          : failure.message;
    return (
      <Notice
        kind={failure.kind === 'late' ? 'late' : 'failed'}
        isPage={!isHeaded && data === undefined}
        title={say(TITLES[failure.kind])}
        detail={detail}
      >
        <button type="button" className="button" onClick={retry}>
          {say('state.retry')}
        </button>
      </Notice>
    );
  }
  if (data === undefined) {
    return <Notice kind="waiting" title={say(waiting === 'long' ? 'state.slow' : 'state.loading')} />;
  }
  return (
    <div className="stack" aria-busy={waiting !== 'no'}>
      {waiting === 'long' && <Notice kind="waiting" title={say('state.slow')} />}
      {children(data)}
    </div>
  );
}
