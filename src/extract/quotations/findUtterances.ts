import type { QuotationForm } from '../../model/pageFacts.ts';
import type { EntityMention } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { lowerBound } from '../../util/lowerBound.ts';
import { findQuoteMarks } from './findQuoteMarks.ts';
import { findSpeaker, type Speakers, type SpokenBefore } from './findSpeaker.ts';
import { ANSWER_LABELS, BARE_VERBS, QUESTION_LABELS, SPEECH_VERBS } from './speechWords.ts';

/** Words said, in a clean text, and by whom. */
export interface Utterance {
  readonly span: Span;
  readonly form: QuotationForm;
  readonly speakers: Speakers;
}

interface Act {
  /** Where the verb of speech begins, and where the words after it do. */
  readonly at: number;
  readonly after: number;
  /** No mark is between the verb and the words: 希望广大企业家 … */
  readonly isBare: boolean;
  readonly speakers: Speakers;
}

/** 告诉创科前沿，: to a paper other than the one that prints it. */
const VERB = new RegExp(`(?:${SPEECH_VERBS}|告诉[^，。；：“”\\n]{2,10}(?=[，：]))`, 'gu');
const SHORTEST = 4;
/** A shorter one at the end of a sentence may be a name. */
const SHORTEST_TAIL = 7;
/** Title and body before a name, at most. */
const LONGEST_LEAD = 40;
/** No statement of a newspaper is longer; text without paragraphs must not be walked to its end from each verb. */
const LONGEST = 2_000;

/** Finds all words said in a clean text: in quotation marks, or reported after 表示, 介绍 and the like. */
export function findUtterances(text: string, mentions: readonly EntityMention[]): Utterance[] {
  const marks = findQuoteMarks(text);
  const acts = findActs(text, mentions, marks);
  const people = mentions.filter(({ kind }) => kind === 'person');
  const direct = marks.flatMap((span, i) => findDirect(text, span, marks[i + 1], acts, people));
  const reported: Utterance[] = [];
  for (const [i, act] of acts.entries()) {
    // 希望 inside what someone says belongs to that speaker, not to another one.
    const running = reported.at(-1);
    if (act.isBare && running !== undefined && act.at < running.span[1]) continue;
    reported.push(
      ...findReported(
        text,
        act,
        acts.slice(i + 1, i + 9).find(({ isBare }) => !isBare),
        direct,
      ),
    );
  }
  return [...direct, ...reported].sort((a, b) => a.span[0] - b.span[0]);
}

function findActs(text: string, mentions: readonly EntityMention[], marks: readonly Span[]): Act[] {
  const acts: Act[] = [];
  let before: SpokenBefore = { person: null, official: null };
  let seen = 0;
  let mark = 0;
  for (const { 0: verb, index: at } of text.matchAll(VERB)) {
    for (let mention = mentions[seen]; mention !== undefined && mention.span[1] <= at; mention = mentions[++seen])
      if (mention.kind === 'person') before = { ...before, person: mention.name };
    while ((marks[mark]?.[1] ?? Infinity) <= at) mark++;
    const open = marks[mark];
    if (open !== undefined && at >= open[0]) continue;
    const end = at + verb.length;
    const next = text.charAt(end);
    const isBare = !/[，：:“。]/u.test(next);
    if (isBare && (!BARE_VERBS.has(verb) || /[的了过]/u.test(next))) continue;
    const near = mentions.slice(Math.max(0, seen - 12), seen);
    const speakers = findSpeaker(text, at, near, before);
    if (speakers === undefined) continue;
    const [speaker] = speakers;
    if (speaker !== undefined && !mentions.some(({ name }) => name === speaker))
      before = { ...before, official: speaker };
    acts.push({ at, after: /[，：:]/u.test(next) ? end + 1 : end, isBare, speakers });
  }
  const asked = [...findAnswers(text, mentions), ...findLabelledAnswers(text, mentions)];
  return asked.length === 0 ? acts : [...acts, ...asked].sort((a, b) => a.at - b.at);
}

/** An interview's answers: 研究员王敏：… at the beginning of a paragraph. */
function findAnswers(text: string, mentions: readonly EntityMention[]): Act[] {
  return mentions.flatMap(({ kind, name, span: [start, end] }) => {
    if (kind !== 'person' || !/^[：:](?![“\d])/u.test(text.slice(end, end + 2))) return [];
    const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start);
    const opens = lead.lastIndexOf('\n');
    if ((opens < 0 && start > LONGEST_LEAD) || /[，。；：？！“”]/u.test(lead.slice(opens + 1))) return [];
    return [{ at: end, after: end + 1, isBare: false, speakers: [name] }];
  });
}

const QUESTION = new RegExp(`^(?:${QUESTION_LABELS})[：:]`, 'mu');
const ANSWER = new RegExp(`^(?:${ANSWER_LABELS})[：:]`, 'gmu');

/** Q：…, A：…: the answers are those of the one person whom the lines above the first question name. */
function findLabelledAnswers(text: string, mentions: readonly EntityMention[]): Act[] {
  const asked = QUESTION.exec(text)?.index;
  if (asked === undefined) return [];
  const people = new Set(
    mentions.filter(({ kind, span }) => kind === 'person' && span[1] <= asked).map(({ name }) => name),
  );
  if (people.size !== 1) return [];
  return Array.from(text.matchAll(ANSWER), ({ 0: label, index }) => ({
    at: index,
    after: index + label.length,
    isBare: false,
    speakers: [...people],
  }));
}

/** A pair of marks is a quotation if a whole sentence is in it, or if 说 comes before or after it. */
function findDirect(
  text: string,
  [start, end]: Span,
  following: Span | undefined,
  acts: readonly Act[],
  people: readonly EntityMention[],
): Utterance[] {
  const words = text.slice(start, end);
  if (words.length < SHORTEST) return [];
  const isWhole = /[。！？!?…，]$/u.test(words);
  const next = lowerBound(acts, start, ({ at }) => at);
  const lead = acts[next - 1];
  if (lead !== undefined && lead.after <= start && /^[，：:]?“$/u.test(text.slice(lead.after, start)))
    return lead.isBare && !isWhole ? [] : [{ span: [start, end], form: 'direct', speakers: lead.speakers }];
  const limit = nextMark(text, end + 1);
  const trail = acts[next];
  const isNext = trail !== undefined && trail.at > end && trail.at <= limit && (following?.[0] ?? Infinity) > trail.at;
  if (isNext && (isWhole || text.charAt(end + 1) === '，'))
    return [{ span: [start, end], form: 'direct', speakers: trail.speakers }];
  // …成本传导不畅，“规模榜不能只看个头”。 ends the sentence of whoever is speaking.
  const isTail = words.length >= SHORTEST_TAIL && text.charAt(start - 2) === '，' && text.charAt(end + 1) === '。';
  if (isTail) {
    const speakers = nearestPerson(text, [start, end], end + 1, people);
    return speakers === undefined ? [] : [{ span: [start, end], form: 'direct', speakers }];
  }
  if (!/[。！？!?]$/u.test(words) || !isSentence(text, start)) return [];
  const speakers = nearestPerson(text, [start, end], limit, people);
  return speakers === undefined ? [] : [{ span: [start, end], form: 'direct', speakers }];
}

/** The end of the sentence after a quotation. */
function nextMark(text: string, from: number): number {
  const match = /[。！？\n]/u.exec(text.slice(from, from + 120));
  return match === null ? Math.min(text.length, from + 120) : from + match.index;
}

/** A quotation begins a sentence or follows a mark; one in the middle of a phrase is a name. */
function isSentence(text: string, start: number): boolean {
  return /^[，。：；！？\n”]?$/u.test(text.charAt(start - 2));
}

/** The person named in the sentence after the words, else the last one before them in the paragraph. */
function nearestPerson(
  text: string,
  [start, end]: Span,
  limit: number,
  people: readonly EntityMention[],
): Speakers | undefined {
  const next = lowerBound(people, start, ({ span }) => span[0]);
  const after = people.slice(next, next + 8).find(({ span }) => span[0] > end && span[1] <= limit);
  const before = people[next - 1];
  const isNear =
    before !== undefined && start - before.span[1] < LONGEST && !text.slice(before.span[1], start).includes('\n');
  const found = after ?? (isNear ? before : undefined);
  return found === undefined ? undefined : [found.name];
}

/** The statement after a verb of speech, to the end of its paragraph or to where someone or something else takes over. */
function findReported(
  text: string,
  { after, isBare, speakers }: Act,
  next: Act | undefined,
  direct: readonly Utterance[],
): Utterance[] {
  if (text.charAt(after) === '“' && startsAt(direct, after + 1)) return [];
  if (/^[。]/u.test(text.charAt(after - 1)) || text.charAt(after) === '。') return [];
  const end = findEnd(text, after, next, direct, isBare);
  const words = text.slice(after, end);
  if (words.length < SHORTEST || /^(?:了|过|的|会|与|和)/u.test(words)) return [];
  return [{ span: [after, end], form: 'reported', speakers }];
}

const TAKES_OVER =
  /^(?:据|根据|记者|此外|另据|数据显示|与会|会议由|[^。，：；]{2,16}(?:主持|出席|陪同|参加(?:会议|座谈|活动|调研))|目前|近日|日前|与此同时|同时|为此|在[^，。]{0,20}看来|“)/u;

function findEnd(
  text: string,
  start: number,
  next: Act | undefined,
  direct: readonly Utterance[],
  oneSentence: boolean,
): number {
  // 发言人表示：, and his words are the paragraphs below.
  const isOpen = text.slice(start - 1, start + 1) === '：\n';
  const limit = Math.min(start + LONGEST, text.length);
  const paragraph = isOpen ? -1 : text.slice(start, limit).indexOf('\n');
  const last = paragraph < 0 ? limit : start + paragraph;
  let end = start;
  while (end < last) {
    const stop = /[。！？…]+[”’]?/u.exec(text.slice(end, last));
    const sentenceEnd = stop === null ? last : end + stop.index;
    const after = stop === null ? last : sentenceEnd + stop[0].length;
    if (stop === null || oneSentence || after >= last) return trimEnd(text, start, sentenceEnd);
    const rest = text.slice(after, after + 24);
    const following = text.indexOf('。', after);
    const nextEnd = following < 0 ? last : following;
    if (
      TAKES_OVER.test(rest) ||
      (next !== undefined && next.at < nextEnd) ||
      (direct[lowerBound(direct, after + 1, ({ span }) => span[0])]?.span[0] ?? Infinity) < nextEnd
    )
      return trimEnd(text, start, sentenceEnd);
    end = after;
  }
  return trimEnd(text, start, last);
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[。\s]/u.test(text.charAt(at - 1))) at--;
  return at;
}

function startsAt(direct: readonly Utterance[], place: number): boolean {
  return direct[lowerBound(direct, place, ({ span }) => span[0])]?.span[0] === place;
}
