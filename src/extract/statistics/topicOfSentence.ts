import type { Span } from '../../model/span.ts';
import type { Annotation } from './annotate/annotation.ts';
import type { Referent } from './annotate/referent.ts';
import { sliceBetween } from './annotate/sliceBetween.ts';

/** Finds whom a sentence is about: its first name that is the subject of a clause, unless it only tells where or who speaks. */
export function topicOfSentence({ referents }: Annotation, [from, to]: Span): Referent | undefined {
  const own = sliceBetween(referents, from, to);
  const isPerson = ({ entity }: Referent): boolean => entity === 'person';
  const first = own.find((referent) => referent.use === 'subject' && !isPerson(referent));
  return first;
}
