import type { SubjectFact } from '../../../../model/pageFacts.ts';
import type { Frame } from '../../frames/frame.ts';
import { anyOf } from '../../words.ts';

const OWN = new RegExp(`^${anyOf('ownHomes')}`, 'u');

/** Gives the household that a clause is about: 王军家去年卖枣…, or 家里四亩田 after a clause about someone. */
export function householdOf({ near, earlier, clause, annotation: { text, entities } }: Frame): SubjectFact | undefined {
  const isPlain = (name: string): boolean => entities.people.some((person) => person.name === name && !person.official);
  const own = near.findLast(
    ({ entity, span, subject }) =>
      entity === 'person' && isPlain(subject.name) && /^家(?![庭人属具电居])/u.test(text.slice(span[1], span[1] + 2)),
  );
  if (own !== undefined) return { type: 'other', name: `${own.surface}家` };
  if (!OWN.test(text.slice(clause.span[0], clause.span[0] + 3))) return undefined;
  const last = earlier.findLast(({ entity, subject }) => entity === 'person' && isPlain(subject.name));
  return last === undefined ? undefined : { type: 'other', name: `${last.surface}家` };
}
