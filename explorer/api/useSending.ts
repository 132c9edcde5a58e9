import { useCallback, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { useWords } from '../words/useWords.ts';
import { toOperation } from './operation.ts';
import { sortFailure } from './sortFailure.ts';

/** What a form knows of the mutation that it sends. */
export interface Sending {
  /** Sends a registered mutation; gives its answer, or undefined if it failed. */
  readonly send: <Data>(document: unknown, input: Readonly<Record<string, unknown>>) => Promise<Data | undefined>;
  readonly isBusy: boolean;
  /** Why the last attempt failed, for people; empty if it did not. */
  readonly failure: string;
}

/** Sends the mutations of a form, one at a time. */
export function useSending(): Sending {
  const { say } = useWords();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const send = useCallback(
    async <Data>(document: unknown, input: Readonly<Record<string, unknown>>): Promise<Data | undefined> => {
      setBusy(true);
      setFailure('');
      const { data, error } = await client.mutation(toOperation<Data, AnyVariables>(document), { input });
      setBusy(false);
      if (error === undefined) return data;
      const { kind, message } = sortFailure(error);
      setFailure(
        message || say(kind === 'refused' ? 'desk.refused' : kind === 'offline' ? 'state.offline' : 'state.failed'),
      );
      return undefined;
    },
    [client, say],
  );
  return { send, isBusy, failure };
}
