import { useState } from 'react';
import { useClient } from 'urql';
import { toOperation } from '../../api/operation.ts';
import { sortFailure } from '../../api/sortFailure.ts';
import {
  SplitEntityDocument,
  type SplitEntityMutation,
  type SplitEntityMutationVariables,
} from '../../generated/graphql.ts';
import { useWords } from '../../words/useWords.ts';

interface SplitButtonProps {
  readonly mention: string;
  readonly onDone: () => void;
}

/** Says, with a reason, that a name on a page means another thing of that name. */
export function SplitButton({ mention, onDone }: SplitButtonProps) {
  const { say } = useWords();
  const client = useClient();
  const [why, setWhy] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  if (why === undefined) {
    return (
      <button type="button" className="button" data-quiet onClick={() => setWhy('')}>
        {say('judge.split')}…
      </button>
    );
  }
  return (
    <form
      className="row"
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        const { error } = await client.mutation(
          toOperation<SplitEntityMutation, SplitEntityMutationVariables>(SplitEntityDocument),
          { input: { mention, why } },
        );
        setBusy(false);
        if (error === undefined) {
          setWhy(undefined);
          onDone();
        } else {
          const { kind, message } = sortFailure(error);
          setFailure(kind === 'refused' && message === '' ? say('desk.refused') : message || say('state.failed'));
        }
      }}
    >
      <input
        className="field"
        aria-label={say('judge.why')}
        placeholder={say('judge.why')}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
        required
      />
      <button type="submit" className="button" disabled={isBusy}>
        {say('judge.split')}
      </button>
      {failure !== '' && (
        <span className="verdict" data-tone="bad" role="alert">
          {failure}
        </span>
      )}
    </form>
  );
}
