import type { PersonFact, SubjectFact } from '../../../../model/pageFacts.ts';
import type { Frame } from '../../frames/frame.ts';

/** What someone without a post says without naming anything is about themselves, or about their home. */
export function tellerOf({ figure, clause, annotation: { sources, entities, text } }: Frame): SubjectFact | undefined {
  const speech = sources.findLast(
    ({ manner, reach }) => manner === 'quote' && reach[0] <= figure.span[0] && reach[1] >= figure.span[0],
  );
  const [speaker] = speech?.names ?? [];
  const person = entities.people.find(({ name }) => name === speaker);
  if (person === undefined || !isPlain(person)) return undefined;
  return {
    type: 'other',
    name: /[自我俺]家|家里/u.test(text.slice(clause.span[0], figure.span[0])) ? `${person.name}家` : person.name,
  };
}

/** Someone who holds no post: a farmer, a stall keeper, a driver. */
function isPlain({ official, roles }: PersonFact): boolean {
  return (
    !official &&
    roles.every(({ title, organization }) => organization === null && /[农民户渔牧]|摊主|店主|师傅|老人/u.test(title))
  );
}
