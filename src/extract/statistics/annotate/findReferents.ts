import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { TaggedWords } from '../../entities/tagWords.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import { anyOf, wordsOf } from '../words.ts';
import { endingOf, type Home } from './findHomes.ts';
import { findThings } from './findThings.ts';
import type { Referent, Use } from './referent.ts';

const DEICTIC =
  /(?:全|我|该|本)(?:市|省|县|区|州|盟|旗|镇|乡|村)(?![场长委政属直级域内外道])|全国|我国|我省|全球|全世界|中国|全线/gu;
const GROUP_NAMES = new RegExp(anyOf('groupNames'), 'gu');
const NATION = /^(?:全国|我国|中国)$/u;
const WORLD = /^(?:全球|全世界|世界)$/u;
const POINTED = new RegExp(
  `(?:${anyOf('pointing')}(?:家|座|个|条)?|这[家座条个处](?:[^，。；“”]{1,10}的)?)${anyOf('definite')}`,
  'gu',
);
const OPENING = new RegExp(
  `(?<=^|[，。；：“\\n！？、]|[年月日期末]|目前|此外|如今|其中|当前|去年|今年|随后|同时)${anyOf('opening')}(?![一-龥]?们)`,
  'gu',
);
const OBJECT = new RegExp(`${anyOf('objectBefore')}(?:了|着|过)?$`, 'u');
const COMPARED = new RegExp(`${anyOf('comparedBefore')}$`, 'u');
const PLACE_AFTER = new RegExp(`^(?:的?[一-龥]{0,6})?${anyOf('placeAfter')}(?:[，、]|$|[^一-龥]|[一-龥])`, 'u');
const ALONE = new RegExp(`^${anyOf('standAfter')}?，`, 'u');
const SPEAKS = new RegExp(`^[^，。；：“”]{0,16}?${anyOf('speechAfter')}`, 'u');
const LEARNED = new RegExp(`^[^，。；]{0,12}?${anyOf('learned')}`, 'u');
const FROM = new RegExp(`${anyOf('sourceBefore')}[^，。；]{0,10}$`, 'u');

interface Context {
  readonly text: string;
  readonly words: TaggedWords;
  readonly mentions: readonly EntityMention[];
  readonly entities: PageEntities;
  readonly homes: readonly Home[];
  readonly periods: readonly PeriodMention[];
  /** The firm that 公司 means where the paragraph names none. */
  readonly principal: SubjectFact | undefined;
}

/** Finds every name, pointing word and thing of a text that a figure may be about, and what each means and does where it stands. */
export function findReferents(context: Context): Referent[] {
  const { text, mentions } = context;
  const named = mentions.filter(
    ({ surface }) =>
      !new RegExp(`^(?:${DEICTIC.source})$`, 'u').test(surface) && surface.length > 1 && surface !== '国内',
  );
  const free = (start: number, end: number): boolean => !named.some(({ span }) => span[0] < end && span[1] > start);
  const raw: { span: Span; kind: Referent['kind']; mention: EntityMention | null }[] = named.map((mention) => ({
    span: mention.span,
    kind: 'named',
    mention,
  }));
  for (const { 0: surface, index } of text.matchAll(DEICTIC))
    if (free(index, index + surface.length))
      raw.push({ span: [index, index + surface.length], kind: 'deictic', mention: null });
  const taken = new Set<number>();
  for (const form of [POINTED, OPENING])
    for (const { 0: surface, index } of text.matchAll(form)) {
      const end = index + surface.length;
      if (taken.has(end) || !free(index, end) || DEICTIC_WHOLE.test(surface)) continue;
      // 中心城区, 公司债: the word goes on.
      if (form === OPENING && (surface.length === 1 || (context.words.endOf[end - 1] ?? end) !== end)) continue;
      taken.add(end);
      raw.push({ span: [index, end], kind: 'definite', mention: null });
    }
  for (const { 0: surface, index } of text.matchAll(GROUP_NAMES))
    if (free(index, index + surface.length))
      raw.push({ span: [index, index + surface.length], kind: 'thing', mention: null });
  for (const thing of findThings(text, context.words, named, context.periods)) {
    for (let i = raw.length - 1; i >= 0; i--) {
      const other = raw[i];
      if (other !== undefined && other.span[0] < thing[1] && other.span[1] > thing[0]) raw.splice(i, 1);
    }
    raw.push({ span: thing, kind: 'thing', mention: null });
  }
  raw.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const found: Referent[] = [];
  for (const { span, kind, mention } of raw) {
    const surface = text.slice(...span);
    const use = useOf(context, span, mention);
    const base = { span, surface, kind, use };
    if (mention !== null) found.push({ ...base, entity: mention.kind, subject: subjectOf(mention), meaning: 'named' });
    else if (kind === 'thing')
      found.push({ ...base, entity: 'other', subject: { type: 'project', name: surface }, meaning: 'named' });
    else if (kind === 'deictic')
      found.push({ ...base, entity: 'region', ...resolveDeictic(surface, span, found, context) });
    else {
      const antecedent = resolveDefinite(surface, span, found, context);
      if (antecedent !== undefined) found.push({ ...base, ...antecedent });
    }
  }
  return found;
}

const DEICTIC_WHOLE = /^(?:全|我|该|本)(?:市|省|县|区|州|盟|旗|镇|乡|村)$/u;

function subjectOf({ kind, name }: EntityMention): SubjectFact {
  return { type: kind === 'person' ? 'other' : kind, name };
}

/** 全市 means the city of its own clause, else the one spoken of in the paragraph, else the city of an office, the dateline or the headline; else it stays as printed. */
function resolveDeictic(
  surface: string,
  [start]: Span,
  before: readonly Referent[],
  { text, homes, entities }: Context,
): Pick<Referent, 'subject' | 'meaning'> {
  if (NATION.test(surface)) return { subject: { type: 'region', name: '中国' }, meaning: 'nation' };
  if (surface === '全线') {
    const line = before.findLast(({ entity, kind }) => entity === 'project' || kind === 'thing');
    return line === undefined
      ? { subject: { type: 'other', name: surface }, meaning: 'printed' }
      : { subject: line.subject, meaning: 'antecedent' };
  }
  if (WORLD.test(surface))
    return { subject: { type: 'region', name: surface === '世界' ? '全球' : surface }, meaning: 'nation' };
  const ending = surface.slice(-1);
  const fits = (name: string): boolean =>
    endingOf(name) === ending || (ending === '区' && /(?:[园城]|片区|新区)$/u.test(name));
  const sentence = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const regionOf = new Map(entities.organizations.map(({ name, region }) => [name, region]));
  const placeOf = ({ entity, subject }: Referent): string | undefined =>
    entity === 'region'
      ? subject.name
      : entity === 'organization'
        ? (regionOf.get(subject.name) ?? undefined)
        : undefined;
  const last = (from: number, uses: (use: Use) => boolean): string | undefined => {
    for (let i = before.length - 1; i >= 0; i--) {
      const referent = before[i];
      if (referent === undefined || referent.span[0] < from) return undefined;
      const name = uses(referent.use) && referent.meaning !== 'printed' ? placeOf(referent) : undefined;
      if (name !== undefined && fits(name)) return name;
    }
    return undefined;
  };
  const isSelf = (use: Use): boolean => use !== 'object' && use !== 'compared' && use !== 'listed';
  const inClause = last(sentence, isSelf);
  if (inClause !== undefined) return { subject: { type: 'region', name: inClause }, meaning: 'clause' };
  const inParagraph = last(paragraph, isSelf);
  if (inParagraph !== undefined) return { subject: { type: 'region', name: inParagraph }, meaning: 'paragraph' };
  const home = homes.find(({ name, found }) => fits(name) && found !== 'body') ?? homes.find(({ name }) => fits(name));
  if (home !== undefined) return { subject: { type: 'region', name: home.name }, meaning: home.found };
  return { subject: { type: 'other', name: surface.replace(/^[我该本]/u, '全') }, meaning: 'printed' };
}

/** 该公司, 电站, 协会: the last thing named before whose name ends so; 公司 is the last enterprise. */
function resolveDefinite(
  surface: string,
  [start]: Span,
  before: readonly Referent[],
  { entities, text, principal }: Context,
): Pick<Referent, 'subject' | 'meaning' | 'entity'> | undefined {
  const noun =
    wordsOf('definite')
      .toSorted((a, b) => b.length - a.length)
      .find((word) => surface.endsWith(word)) ?? surface;
  const isPointed = surface !== noun;
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const kinds = new Map(entities.organizations.map(({ name, kind }) => [name, kind]));
  const isFirm = wordsOf('company').includes(noun);
  const fits = ({ entity, subject: { name }, kind, meaning }: Referent): boolean => {
    if (meaning === 'printed' && kind === 'deictic') return false;
    if (isFirm) return entity === 'organization' && kinds.get(name) === 'enterprise';
    if (noun === '项目' || noun === '工程') return entity === 'project';
    return entity !== 'person' && name.endsWith(noun) && name.length > noun.length;
  };
  if (isFirm) {
    const firm =
      before.findLast((referent) => referent.span[0] >= paragraph && referent.use === 'subject' && fits(referent))
        ?.subject ?? principal;
    // 某公司的生产基地在建。该企业…: pointed at, the paragraph's last firm comes before the article's.
    const told = isPointed
      ? before.findLast(
          (referent) =>
            referent.span[0] >= paragraph && /^(?:subject|owner|inner)$/u.test(referent.use) && fits(referent),
        )?.subject
      : undefined;
    if (told !== undefined) return { subject: told, meaning: 'antecedent', entity: 'organization' };
    if (firm !== undefined) return { subject: firm, meaning: 'antecedent', entity: 'organization' };
  }
  for (let i = before.length - 1; i >= 0; i--) {
    const referent = before[i];
    if (referent === undefined || start - referent.span[0] > REACH) break;
    // 某实验室二期设施…。实验室…: a project told of in the paragraph, whose name holds the word.
    const isWithin =
      noun.length > 1 &&
      referent.entity === 'project' &&
      referent.use === 'subject' &&
      referent.span[0] >= paragraph &&
      referent.subject.name.includes(noun);
    if (fits(referent) || isWithin)
      return { subject: referent.subject, meaning: 'antecedent', entity: referent.entity };
  }
  // 该生产线, 该项目: the last thing of the paragraph, by whatever name.
  const thing =
    isPointed && noun.length > 1
      ? before.findLast(
          ({ span, kind, entity, use }) =>
            span[0] >= paragraph && (entity === 'project' || kind === 'thing') && use !== 'object',
        )
      : undefined;
  if (thing !== undefined && !isFirm) return { subject: thing.subject, meaning: 'antecedent', entity: thing.entity };
  return isPointed || isFirm
    ? { subject: { type: 'other', name: surface }, meaning: 'printed', entity: 'other' }
    : undefined;
}

/** What stands further back than this is not what 公司 means. */
const REACH = 1_500;
const CLAUSE_START = /[，。；：“”‘’\n！？（）、]/u;

/** Tells what a name does where it stands. */
function useOf(context: Context, [start, end]: Span, mention: EntityMention | null): Use {
  const { text, mentions } = context;
  let from = start;
  while (from > 0 && start - from < 60 && !CLAUSE_START.test(text.charAt(from - 1))) from--;
  const before = text.slice(from, start);
  const after = text.slice(end, end + 30);
  // 旬阳市副市长柯尊明: a name in front of a person's is part of the title.
  if (mention?.kind !== 'person') {
    const person = mentions.find(({ kind, span }) => kind === 'person' && span[0] >= end && span[0] - end < 24);
    if (person !== undefined && !/[，。；：“”‘’、\n\d]/u.test(text.slice(end, person.span[0]))) return 'aside';
  }
  if (LEARNED.test(after) && FROM.test(before)) return 'source';
  if (/在$/u.test(before) && /^(?:举行|召开|举办|组织|主办)/u.test(after)) return 'aside';
  if (SPEAKS.test(after) || (FROM.test(before) && /[据从]/u.test(before)))
    return mention?.kind === 'person' ? 'speaker' : 'source';
  // 某公司推出的平台: the maker is not the subject, what it made is.
  if (/^(?:自主|联合|首次)?(?:推出|研发|研制|打造|建设|开发|运营|建造|投资|出资)的/u.test(after)) return 'aside';
  if (/^(?:讯|电|记者|通讯员|[（(]记者)/u.test(after)) return 'aside';
  if (COMPARED.test(before) && /(?:高|低|快|慢|好|优|过|出|于|先|比|较|占|占到)$/u.test(before)) return 'compared';
  if (/占[^，。；]{0,8}$/u.test(before)) return 'compared';
  // 在宁波，产品共出口385亿元; 在某公司展区，一辆巴士引人注目: a place that a clause names by itself is what comes next is told of.
  if (before === '在' && mention?.kind !== 'person' && ALONE.test(after)) return 'subject';
  if (/(?<![现所存正])在$/u.test(before) || (mention?.kind !== 'person' && PLACE_AFTER.test(after))) return 'place';
  if (OBJECT.test(before)) return 'object';
  if (text.charAt(end) === '、' || (/[和与及]/u.test(text.charAt(end)) && mention !== null)) return 'listed';
  if (text.charAt(start - 1) === '、') return 'listed';
  // 国务院已批复开放区9家: what is granted is counted, not who grants it.
  if (mention?.kind === 'organization' && /^(?:已|共|先后|累计)*(?:批复|批准|认定|核准)/u.test(after)) return 'aside';
  if (/^的|^(?:旗下|下属|所属)/u.test(after)) return 'owner';
  if (mention === null && /^(?:市场|最|首|第|唯一|同行|各)/u.test(after)) return 'aside';
  // 位于月河路的项目由…, 去年上线的交易中心，…: the clause before 的 describes it.
  if (before.endsWith('的') && mention?.kind !== 'region' && mention?.kind !== 'person') return 'subject';
  return isLeading(context, from, start, mention?.kind === 'person') ? 'subject' : 'inner';
}

const LEAD_WORD = new RegExp(`^(?:${anyOf('adverbs')}|[“”‘’（(《》）)\\s—·])$`, 'u');

/** Tells whether only times, adverbs and other names stand before a name in its clause. */
function isLeading(
  { text, words, mentions, periods }: Context,
  from: number,
  start: number,
  isPerson: boolean,
): boolean {
  let at = from;
  while (at < start) {
    const place = at;
    const period = periods.find(({ span }) => span[0] <= place && span[1] > place);
    const mention = mentions.find(({ span, kind }) => span[0] === place && span[1] <= start && kind === 'region');
    const end = period?.span[1] ?? mention?.span[1] ?? words.endOf[at] ?? at + 1;
    const tag = words.tagOf[at] ?? 'x';
    if (
      period === undefined &&
      mention === undefined &&
      !(isPerson ? /^(?:t|d|c|r|f|u|y|e|n|m|q|vn|b|j)/u : /^(?:t|d|c|r|f|u|y|e)/u).test(tag) &&
      !LEAD_WORD.test(text.slice(at, end)) &&
      !/^[\d年月日]+$/u.test(text.slice(at, end))
    )
      return false;
    at = Math.max(end, at + 1);
  }
  return true;
}
