import { useCallback, useEffect, useState } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { type Failure, sortFailure } from './sortFailure.ts';
import { findDocumentId, toOperation } from './operation.ts';
import { useIsLong } from './useIsLong.ts';

/** What a view knows about its one operation. */
export interface View<Data> {
  /** The answer; while a new one is on its way, the previous one. */
  readonly data: Data | undefined;
  readonly failure: Failure | undefined;
  /** Whether an answer is on its way, and whether that takes unusually long. */
  readonly waiting: 'no' | 'yes' | 'long';
  readonly retry: () => void;
  /** What was asked, for "show the query". */
  readonly asked: Asked;
}

/** A registered operation and its variables. */
export interface Asked {
  readonly documentId: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Options of one request. */
export interface ViewOptions {
  /** Sends nothing while it is true. */
  readonly pause?: boolean;
  /** Asks the server even if the answer is already here. */
  readonly fresh?: boolean;
}

/** How often a busy server is asked again, and after how many milliseconds. */
const MOST_TRIES = 6;
const PAUSE = 2_500;

/** Requests everything that a view shows, in one operation. To request it again, change the variables. */
export function useView<Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, fresh = false }: ViewOptions = {},
): View<Data> {
  const [{ data, error, fetching }, ask] = useQuery<Data, Readonly<Record<string, unknown>>>({
    query: toOperation(document),
    variables,
    pause,
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  });
  const isLong = useIsLong(fetching);
  const failure = error === undefined || fetching ? undefined : sortFailure(error);
  // A server that is busy, or plans an operation for the first time, says so and is asked again; people are told that
  // it is still running.
  const [tries, setTries] = useState(0);
  const isWaitingForTurn = failure?.kind === 'busy' && tries < MOST_TRIES;
  useEffect(() => {
    if (!isWaitingForTurn) return;
    const timer = setTimeout(() => {
      setTries((count) => count + 1);
      ask({ requestPolicy: 'network-only' });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [isWaitingForTurn, ask]);
  const retry = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return {
    // The data of a refused operation is null.
    data: data ?? undefined,
    failure: isWaitingForTurn ? undefined : failure,
    waiting: isWaitingForTurn ? 'long' : fetching ? (isLong || tries > 0 ? 'long' : 'yes') : 'no',
    retry,
    asked: { documentId: findDocumentId(document), variables },
  };
}
