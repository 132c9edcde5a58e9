import type { Saying } from './saying.ts';

/** Sayings by subject and indicator, and shares by the whole they are part of. */
export type SayingIndex = ReadonlyMap<string, readonly Saying[]>;

/** Keys sayings by subject and indicator; shares also by the whole they are part of. */
export function indexSayings(sayings: readonly Saying[]): SayingIndex {
  const index = new Map<string, Saying[]>();
  const add = (key: string, saying: Saying): void => {
    const members = index.get(key);
    if (members === undefined) index.set(key, [saying]);
    else members.push(saying);
  };
  for (const saying of sayings) {
    const { subjectId, indicatorId, kind, whole } = saying.slot;
    add(`${subjectId}|${indicatorId}`, saying);
    if (kind === 'share' && whole != null) add(`share-of|${subjectId}|${whole.indicatorId}`, saying);
  }
  return index;
}
