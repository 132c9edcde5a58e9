import { findLabel } from '../model/ids.ts';

/** Lists the ids of the nodes in an answer, each once, in the order of the answer. */
export function listAnswerIds(answer: unknown): readonly string[] {
  const ids = new Set<string>();
  collect(answer);
  return [...ids];

  function collect(value: unknown): void {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) {
        // An alias may hide the name of the field: an id is known by its form.
        if (typeof each === 'string' && findLabel(each) !== undefined) ids.add(each);
        else collect(each);
      }
  }
}
