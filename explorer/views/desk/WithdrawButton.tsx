import { useState } from 'react';
import { useSending } from '../../api/useSending.ts';
import { WithdrawRunDocument } from '../../generated/graphql.ts';
import { useWords } from '../../words/useWords.ts';

interface WithdrawButtonProps {
  readonly run: string;
  readonly onDone: () => void;
}

/** Withdraws one load of a page, after a second click; the page then returns to its earlier load. */
export function WithdrawButton({ run, onDone }: WithdrawButtonProps) {
  const { say } = useWords();
  const { send, isBusy, failure } = useSending();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {say('desk.undo')}…
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button"
        data-danger
        autoFocus
        disabled={isBusy}
        onClick={async () => {
          if ((await send(WithdrawRunDocument, { run })) !== undefined) onDone();
        }}
      >
        {say('desk.undo.sure')}
      </button>
      <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => setAsked(false)}>
        {say('judge.cancel')}
      </button>
      {failure !== '' && (
        <span className="small form-failure" role="alert">
          {failure}
        </span>
      )}
    </>
  );
}
