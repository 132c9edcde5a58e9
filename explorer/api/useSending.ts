import { useCallback, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import type { WordName } from '../words/words.ts';
import { useWords, type Words } from '../words/useWords.ts';
import { toOperation } from './operation.ts';
import { type Failure, type FailureKind, sortFailure } from './sortFailure.ts';

/** What a form knows about the mutation that it sends. */
export interface Sending {
  /** Sends a registered mutation; gives its answer, or undefined if it failed. */
  readonly send: <Data>(document: unknown, input: Readonly<Record<string, unknown>>) => Promise<Data | undefined>;
  readonly isBusy: boolean;
  /** Why the last attempt failed, for people; empty if it did not. */
  readonly failure: string;
  /** The server's own words for it, which are English; empty if the words above are the same. */
  readonly detail: string;
}

/** Sends the mutations of a form, one at a time. */
export function useSending(): Sending {
  const words = useWords();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | undefined>();
  const send = useCallback(
    async <Data>(document: unknown, input: Readonly<Record<string, unknown>>): Promise<Data | undefined> => {
      setBusy(true);
      setFailed(undefined);
      const { data, error } = await client.mutation(toOperation<Data, AnyVariables>(document), { input });
      setBusy(false);
      if (error === undefined) return data;
      setFailed(sortFailure(error));
      return undefined;
    },
    [client],
  );
  return { send, isBusy, ...(failed === undefined ? { failure: '', detail: '' } : nameFailure(failed, words)) };
}

const TITLES: Readonly<Record<FailureKind, WordName>> = {
  late: 'desk.late',
  offline: 'state.offline',
  refused: 'desk.refused',
  busy: 'state.busy',
  failed: 'refusal.OTHER',
};

/** Says why nothing was written in the reader's language. */
function nameFailure(
  { kind, message, reason }: Failure,
  { say, name, language }: Words,
): Pick<Sending, 'failure' | 'detail'> {
  const known = reason === undefined ? '' : name('refusal', reason);
  const failure = known === '' || known === reason ? say(TITLES[kind]) : known;
  if (language === 'en' && message !== '') return { failure: message, detail: '' };
  return { failure, detail: message };
}
