import { anyOf } from './words.ts';
import type { Span } from '../../model/span.ts';
import type { Annotation } from './annotate/annotation.ts';
import type { Referent } from './annotate/referent.ts';
import { sliceBetween } from './annotate/sliceBetween.ts';

/** 某某统计处发表数字: what a government or its statisticians publish is about their place. */
const SPEAKS_OF_PLACE = new RegExp(`(?:政府|${anyOf('statisticsOffices')})$`, 'u');

/**
 * Finds the subject of a sentence: its first name that is the subject of a clause, unless it only says where or who
 * speaks.
 */
export function topicOfSentence({ referents, entities }: Annotation, [from, to]: Span): Referent | undefined {
  const own = sliceBetween(referents, from, to);
  const isPerson = ({ entity }: Referent): boolean => entity === 'person';
  const at = own.findIndex((referent) => referent.use === 'subject' && !isPerson(referent));
  // 湖北省石首市的这段故道: the last one in a chain of places.
  const next = own[at + 1];
  const isChain =
    own[at]?.entity === 'region' &&
    next?.entity === 'region' &&
    next.use === 'owner' &&
    next.span[0] === own[at].span[1];
  const first = at < 0 ? undefined : isChain ? next : own[at];
  // 县政府较好地完成了目标。地区生产总值291亿元: what follows a government is about its place.
  const seat =
    first?.entity === 'organization' && SPEAKS_OF_PLACE.test(first.subject.name)
      ? entities.organizations.find(({ name }) => name === first.subject.name)?.region
      : null;
  return first === undefined || seat == null ? first : { ...first, subject: { type: 'region', name: seat } };
}
