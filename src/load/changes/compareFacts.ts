import type { FactTexts } from './describeFact.ts';
import type { GraphChange } from './graphChange.ts';

/** Compares what pages said before with what they say now: one change for each node that came, went or says something else. */
export function compareFacts(before: FactTexts, after: FactTexts): GraphChange[] {
  const gone = [...before].flatMap(([nodeId, text]): GraphChange[] =>
    after.has(nodeId) ? [] : [{ kind: 'gone', nodeId, before: text, after: null }],
  );
  const come = [...after].flatMap(([nodeId, text]): GraphChange[] => {
    const earlier = before.get(nodeId);
    if (earlier === undefined) return [{ kind: 'added', nodeId, before: null, after: text }];
    return earlier === text ? [] : [{ kind: 'corrected', nodeId, before: earlier, after: text }];
  });
  return [...gone, ...come];
}
