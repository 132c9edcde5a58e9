import { useState } from 'react';
import { useClient } from 'urql';
import { toOperation } from '../../api/operation.ts';
import { sortFailure } from '../../api/sortFailure.ts';
import {
  WithdrawRunDocument,
  type WithdrawRunMutation,
  type WithdrawRunMutationVariables,
} from '../../generated/graphql.ts';
import { useWords } from '../../words/useWords.ts';

interface WithdrawButtonProps {
  readonly run: string;
  readonly onDone: () => void;
}

/** Withdraws one load of a page; the page then returns to its earlier load. */
export function WithdrawButton({ run, onDone }: WithdrawButtonProps) {
  const { say } = useWords();
  const client = useClient();
  const [state, setState] = useState<'idle' | 'busy' | string>('idle');
  if (state !== 'idle' && state !== 'busy') {
    return (
      <span className="verdict" data-tone="bad" role="alert">
        {state}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="button"
      disabled={state === 'busy'}
      onClick={async () => {
        setState('busy');
        const { error } = await client.mutation(
          toOperation<WithdrawRunMutation, WithdrawRunMutationVariables>(WithdrawRunDocument),
          { input: { run } },
        );
        if (error === undefined) {
          setState('idle');
          onDone();
        } else {
          const { kind, message } = sortFailure(error);
          setState(kind === 'refused' ? say('desk.refused') : message || say('state.failed'));
        }
      }}
    >
      {say('desk.undo')}
    </button>
  );
}
