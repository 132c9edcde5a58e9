import type { ReactNode } from 'react';
import type { FailureKind } from '../api/sortFailure.ts';
import type { View } from '../api/useView.ts';
import type { WordName } from '../words/words.ts';
import { useWords } from '../words/useWords.ts';
import { KindHead } from './KindHead.tsx';
import { Notice } from './Notice.tsx';

interface AnswerProps<Data> {
  readonly view: View<Data>;
  /** The node whose view it is: its kind is the heading until the answer gives its name. */
  readonly node?: string;
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
export function Answer<Data>({ view, node, children }: AnswerProps<Data>) {
  const { say } = useWords();
  const { data, failure, waiting, retry } = view;
  const head = node !== undefined && data === undefined ? <KindHead id={node} /> : null;
  if (failure !== undefined) {
    // The server's own words are for those who write queries; if people can be told what to do, they are left out.
    const detail =
      failure.kind === 'late'
        ? say('state.late.hint')
        : failure.kind === 'offline'
          ? say('state.offline.hint')
          : failure.message;
    return (
      <>
        {head}
        <Notice kind={failure.kind === 'late' ? 'late' : 'failed'} title={say(TITLES[failure.kind])} detail={detail}>
          <button type="button" className="button" onClick={retry}>
            {say('state.retry')}
          </button>
        </Notice>
      </>
    );
  }
  if (data === undefined) {
    return (
      <>
        {head}
        <Notice kind="waiting" title={say(waiting === 'long' ? 'state.slow' : 'state.loading')} />
      </>
    );
  }
  return (
    <div className="stack" aria-busy={waiting !== 'no'}>
      {waiting === 'long' && <Notice kind="waiting" title={say('state.slow')} />}
      {children(data)}
    </div>
  );
}
