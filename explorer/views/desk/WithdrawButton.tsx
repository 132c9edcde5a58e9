import { useState } from 'react';
import { useSending } from '../../api/useSending.ts';
import { WithdrawRunDocument } from '../../generated/graphql.ts';
import { Button } from '../../parts/Button.tsx';
import { FormFailure } from '../../parts/FormFailure.tsx';
import { useSwappedFocus } from '../../parts/useSwappedFocus.ts';
import { useWords } from '../../words/useWords.ts';

interface WithdrawButtonProps {
  readonly run: string;
  readonly onDone: () => void;
}

/** Withdraws one load of a page, after a second click; the page then returns to its earlier load. */
export function WithdrawButton({ run, onDone }: WithdrawButtonProps) {
  const { say } = useWords();
  const { send, isBusy, failure, detail } = useSending();
  const [isAsked, setAsked] = useState(false);
  const { button, opened, onKeyDown } = useSwappedFocus(isAsked, () => setAsked(false));
  if (!isAsked) {
    return (
      <button ref={button} type="button" className="button" onClick={() => setAsked(true)}>
        {say('desk.undo')}…
      </button>
    );
  }
  return (
    <span ref={opened} className="row" role="presentation" onKeyDown={onKeyDown}>
      <Button
        data-danger
        isOff={isBusy}
        onClick={async () => {
          if ((await send(WithdrawRunDocument, { run })) !== undefined) onDone();
        }}
      >
        {say('desk.undo.sure')}
      </Button>
      <Button data-quiet isOff={isBusy} onClick={() => setAsked(false)}>
        {say('judge.cancel')}
      </Button>
      {failure !== '' && (
        <span className="small" role="alert">
          <FormFailure failure={failure} detail={detail} />
        </span>
      )}
    </span>
  );
}
