import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { toOperation } from '../api/operation.ts';
import { sortFailure } from '../api/sortFailure.ts';
import {
  type LabelFragment,
  type NamedType,
  SuggestDocument,
  type SuggestQuery,
  type SuggestQueryVariables,
} from '../generated/graphql.ts';

/** A node that may be meant; `opening` is the beginning of a text that has no other name. */
export type Suggested = LabelFragment & { readonly opening?: string };

/** What is suggested for a few letters, and whether that answer is here. */
export interface Suggestions {
  readonly suggestions: ReadonlyArray<Suggested>;
  readonly state: 'none' | 'waiting' | 'ready' | 'failed';
}

/** Milliseconds without typing after which the letters are sent: one request per word, not one per letter. */
const REST = 160;

/**
 * Asks what someone who types these letters may mean: nodes of these types, or anything. Only the newest letters count.
 */
export function useSuggestions(text: string, types?: ReadonlyArray<NamedType>): Suggestions {
  const client = useClient();
  const [answer, setAnswer] = useState<Suggestions & { readonly query: string }>({
    query: '',
    suggestions: [],
    state: 'none',
  });
  const query = text.trim();
  useEffect(() => {
    if (query === '') return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const operation = toOperation<SuggestQuery, SuggestQueryVariables>(SuggestDocument);
      const asked = { query, ...(types !== undefined && { types: [...types], withTexts: false }) };
      let { data, error } = await client.query(operation, asked);
      for (
        let tries = 0;
        tries < 4 && !isOver && error !== undefined && sortFailure(error).kind === 'busy';
        tries += 1
      ) {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        if (!isOver) ({ data, error } = await client.query(operation, asked));
      }
      if (isOver) return;
      if (error !== undefined) setAnswer({ query, suggestions: [], state: 'failed' });
      else setAnswer({ query, suggestions: data === undefined ? [] : listLabels(data), state: 'ready' });
    }, REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, query, types]);
  if (query === '') return { suggestions: [], state: 'none' };
  return answer.query === query ? answer : { suggestions: answer.suggestions, state: 'waiting' };
}

/**
 * Lists the nodes whose name begins with it, then the texts that contain it; a node that matches by several of its
 * names is listed once.
 */
function listLabels({ suggest, search }: SuggestQuery): ReadonlyArray<Suggested> {
  const texts = (search?.nodes ?? []).map(({ node, name }): Suggested => ({
    ...(node as LabelFragment),
    opening: name,
  }));
  return [...new Map([...suggest.map(({ node }) => node as Suggested), ...texts].map((one) => [one.id, one])).values()];
}
