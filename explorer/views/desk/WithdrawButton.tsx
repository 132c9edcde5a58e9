import { useSending } from '../../api/useSending.ts';
import { WithdrawRunDocument } from '../../generated/graphql.ts';
import { useWords } from '../../words/useWords.ts';

interface WithdrawButtonProps {
  readonly run: string;
  readonly onDone: () => void;
}

/** Withdraws one load of a page; the page then returns to its earlier load. */
export function WithdrawButton({ run, onDone }: WithdrawButtonProps) {
  const { say } = useWords();
  const { send, isBusy, failure } = useSending();
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={async () => {
          if ((await send(WithdrawRunDocument, { run })) !== undefined) onDone();
        }}
      >
        {say('desk.undo')}
      </button>
      {failure !== '' && (
        <span className="small form-failure" role="alert">
          {failure}
        </span>
      )}
    </>
  );
}
