import type { SubjectFact } from '../../../../model/pageFacts.ts';
import type { Frame } from '../../frames/frame.ts';
import { anyOf } from '../../words.ts';

const ANALYST = new RegExp(`${anyOf('analysts')}$`, 'u');

/**
 * Gives the person who states a figure that nothing else assigns: an owner, a foreman, a chairman whose body the text
 * does not name.
 */
export function speakerOf({ figure, annotation: { sources, entities } }: Frame): SubjectFact | undefined {
  const speech = sources.findLast(
    ({ manner, reach }) => manner !== 'data' && reach[0] <= figure.span[0] && reach[1] >= figure.span[0],
  );
  const person = entities.people.find(({ name }) => name === speech?.names[0]);
  const isOwn =
    person !== undefined &&
    !person.official &&
    person.roles.every(({ title, organization }) => organization === null && !ANALYST.test(title));
  return isOwn ? { type: 'other', name: person.name } : undefined;
}
