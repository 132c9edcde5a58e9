import { useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { findDocumentId, toOperation } from '../api/operation.ts';
import { type Failure, sortFailure } from '../api/sortFailure.ts';
import { useIsLong } from '../api/useIsLong.ts';
import type { Asked, View } from '../api/useView.ts';
import { GraphPartsDocument, type GraphPartsQuery, type GraphPartsQueryVariables } from '../generated/graphql.ts';
import { EXPANSIONS, type Opened } from './edges.ts';
import { addAnswer, type Fetched, keyOf, NOTHING, type Request } from './model.ts';

/** A drawing that grows, and what is known about the last request. */
export interface GraphState {
  readonly fetched: Fetched;
  readonly failure: Failure | undefined;
  /** Whether an answer is awaited, and whether that takes unusually long. */
  readonly waiting: View<unknown>['waiting'];
  readonly retry: () => void;
  /** All that the address asks for, in one operation. */
  readonly asked: Asked;
}

/** How often a busy server is asked again, and after how many milliseconds. */
const MOST_TRIES = 6;
const PAUSE = 2_500;

/** Fetches what an address asks for and is not here yet: one operation for each step, and one for a whole link. */
export function useGraph(wanted: Request): GraphState {
  const client = useClient();
  const [fetched, setFetched] = useState<Fetched>(NOTHING);
  const [failure, setFailure] = useState<Failure | undefined>();
  const [tries, setTries] = useState(0);
  const missing = useMemo(() => findMissing(wanted, fetched), [wanted, fetched]);
  const key = JSON.stringify(missing);
  const isNeeded =
    missing.start.length + missing.opened.length > 0 || missing.chosen !== undefined || missing.path !== undefined;
  const current = useRef(missing);
  current.current = missing;
  useEffect(() => {
    if (!isNeeded) return;
    let isOver = false;
    const request = current.current;
    setFailure(undefined);
    const operation = toOperation<GraphPartsQuery, GraphPartsQueryVariables>(GraphPartsDocument);
    void client.query(operation, toVariables(request)).then(({ data, error }) => {
      if (isOver) return;
      if (error !== undefined) setFailure(sortFailure(error));
      else if (data !== undefined) setFetched((before) => addAnswer(before, request, data));
    });
    return () => {
      isOver = true;
    };
  }, [client, key, isNeeded, tries]);
  // A busy server is asked again, as by every other view.
  const isWaitingForTurn = failure?.kind === 'busy' && tries < MOST_TRIES;
  useEffect(() => {
    if (!isWaitingForTurn) return;
    const timer = setTimeout(() => setTries((count) => count + 1), PAUSE);
    return () => clearTimeout(timer);
  }, [isWaitingForTurn]);
  const isWaiting = isNeeded && (failure === undefined || isWaitingForTurn);
  const isLong = useIsLong(isWaiting);
  return {
    fetched,
    failure: isWaitingForTurn ? undefined : failure,
    waiting: !isWaiting ? 'no' : isLong ? 'long' : 'yes',
    retry: () => setTries((count) => count + 1),
    asked: { documentId: findDocumentId(GraphPartsDocument), variables: toVariables(wanted) },
  };
}

function findMissing({ start, chosen, opened, path }: Request, fetched: Fetched): Request {
  return {
    start: start.filter((id) => !fetched.things.has(id) && !fetched.missing.has(id)),
    chosen: chosen !== undefined && !fetched.counts.has(chosen) ? chosen : undefined,
    opened: opened.filter((one) => (fetched.bunches.get(keyOf(one))?.count ?? 0) < one.count),
    path: path !== undefined && !fetched.paths.has(path) ? path : undefined,
  };
}

function toVariables({ start, chosen, opened, path }: Request): GraphPartsQueryVariables {
  const [from, to] = path?.split(',') ?? [];
  const most = Math.max(...opened.map(({ count }) => count), 0);
  return {
    ...(start.length > 0 && { start, withStart: true }),
    ...(chosen !== undefined && { chosen: [chosen], withChosen: true }),
    ...(most > 0 && { first: most }),
    ...Object.assign(
      {},
      ...EXPANSIONS.map((expansion) => {
        const ids = opened.filter((one: Opened) => one.expansion === expansion).map(({ id }) => id);
        const flag = `with${expansion.charAt(0).toUpperCase()}${expansion.slice(1)}`;
        return ids.length === 0 ? {} : { [expansion]: ids, [flag]: true };
      }),
    ),
    ...(from !== undefined && to !== undefined && { from, to, withPath: true }),
  };
}
