import type { EntityMention } from '../../model/reading.ts';
import { BETWEEN, DOCUMENTS, OFFICIALS } from './speechWords.ts';

/** Who spoke before in the article, for 他说 and 该负责人表示. */
export interface SpokenBefore {
  readonly person: string | null;
  readonly official: string | null;
}

/** Speakers of one statement: two where two people speak with one voice (米歇尔和冯德莱恩表示). */
export type Speakers = readonly string[];

const REACH = 48;
const GAP = new RegExp(
  `^(?:${BETWEEN}|一边[^，。；：“”\\n]{1,20}，一边|[^，。；：“”\\n着]{1,4}着[^，。；：“”\\n]{1,6}|(?:\\d{1,2}月)?\\d{1,2}日(?:上午|下午|晚|凌晨)?|就[^，。；：“”\\n]{1,24}?(?=$|时|向)|[在对向从][^，。；：“”\\n]{1,24}?(?:时|上|中|下|会|后|前)|[对向][一-龥《》]{2,14}|[（(][^）)]{1,12}[）)])*$`,
  'u',
);
const OFFICIAL = new RegExp(`(?:${OFFICIALS})(?:${BETWEEN}|[在对向][^，。；：“”\\n]{1,20}?(?:时|上|中))*$`, 'u');
const PRONOUN = new RegExp(
  `(?:^|[，。；：”\\n])(?:对此，?|据)?(他|她|该负责人|该发言人|该工作人员|这位负责人|该项目负责人)(?:${BETWEEN})*$`,
  'u',
);
const UNNAMED = /业内|专家|观察|分析人士|知情|学者|一些|有的|不少|多位|许多/u;
const DOCUMENT = new RegExp(`(?:${DOCUMENTS}|》)$`, 'u');

/** Finds who speaks right before a place where a verb of speech begins; undefined if nobody that counts does. */
export function findSpeaker(
  text: string,
  place: number,
  mentions: readonly EntityMention[],
  before: SpokenBefore,
): Speakers | undefined {
  const reach = Math.max(0, place - REACH);
  const start = reach + (/[。！\n][^。！\n]*$/u.exec(text.slice(reach, place))?.index ?? -1) + 1;
  const near = mentions.filter(({ span }) => span[1] <= place && span[0] >= start);
  const person = near.findLast(({ kind }) => kind === 'person');
  if (person !== undefined && GAP.test(text.slice(person.span[1], place))) return withPartner(text, person, near);
  const left = text.slice(start, place);
  const pronoun = PRONOUN.exec(left)?.[1];
  if (pronoun !== undefined && left.endsWith(`据${pronoun}`)) {
    // 据他介绍: the person of its paragraph; further back there may be one whose name is not read.
    const last = mentions.findLast(({ kind, span }) => kind === 'person' && span[1] <= place);
    return last === undefined || text.slice(last.span[1], place).includes('\n') ? undefined : [last.name];
  }
  if (pronoun !== undefined) return one(pronoun === '他' || pronoun === '她' ? before.person : before.official);
  const official = OFFICIAL.exec(left);
  if (official !== null) return one(printOfficial(text, start, start + official.index, near));
  // 吕某某对某某台表示: the one spoken to is not the speaker.
  const body = near.findLast(({ kind, span }) => kind === 'organization' && !/[对向]/u.test(text.charAt(span[0] - 1)));
  if (body === undefined || !GAP.test(text.slice(body.span[1], place)) || DOCUMENT.test(body.surface)) return undefined;
  return [body.name];
}

function one(speaker: string | null): Speakers | undefined {
  return speaker === null ? undefined : [speaker];
}

function withPartner(text: string, person: EntityMention, near: readonly EntityMention[]): Speakers {
  const partner = near.findLast(
    ({ kind, span }) =>
      kind === 'person' && span[1] < person.span[0] && /^[和与、]$/u.test(text.slice(span[1], person.span[0])),
  );
  return partner === undefined ? [person.name] : [partner.name, person.name];
}

/** The phrase for an official without a name, starting with the body they speak for: 国家外汇局相关负责人. */
function printOfficial(text: string, from: number, at: number, near: readonly EntityMention[]): string | null {
  const end = at + (new RegExp(`^(?:${OFFICIALS})`, 'u').exec(text.slice(at, at + 8))?.[0].length ?? 0);
  const clause = from + (/[，。；：”、\n][^，。；：”、\n]*$/u.exec(text.slice(from, at))?.index ?? -1) + 1;
  const body = near.find(({ kind, span }) => kind === 'organization' && span[0] >= clause && span[1] <= at);
  const phrase = text.slice(body?.span[0] ?? clause, end);
  return phrase.length > 36 || UNNAMED.test(phrase) || new RegExp(`^(?:${OFFICIALS})$`, 'u').test(phrase)
    ? null
    : phrase;
}
