import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import { findUtterances } from '../../quotations/findUtterances.ts';
import { anyOf, wordsOf } from '../words.ts';
import { findAddress } from './findAddress.ts';
import { findReports } from './findReports.ts';
import { isPressOffice } from './isPressOffice.ts';
import { type ArticleHome, provinceOf } from './findHomes.ts';
import type { Referent } from './referent.ts';
import { sliceBetween } from './sliceBetween.ts';
import type { SourceReach } from './sourceReach.ts';

const SENTENCE_END = /[。！？\n]/u;

/** Finds who said what, by the words said and by the bodies whose numbers are given (据海关统计, 记者从市统计局获悉). */
export function findSources(
  text: string,
  mentions: readonly EntityMention[],
  referents: readonly Referent[],
  entities: PageEntities,
  homes: readonly ArticleHome[],
  headline: string,
): SourceReach[] {
  const found: SourceReach[] = [];
  for (const { span, speakers, form } of findUtterances(text, mentions)) {
    const names = speakers.flatMap((speaker) => nameSpeaker(speaker, span[0], mentions, referents));
    if (names.length > 0)
      found.push({
        at: [span[0], span[0] + 1],
        reach: span,
        names,
        relayedBy: [],
        manner: form === 'direct' ? 'quote' : 'speech',
      });
  }
  for (const { use, entity, subject, span, kind, surface } of referents) {
    const rest = text.slice(span[1]);
    const isTold = use === 'source' || (use === 'subject' && kind === 'named' && DECIDES.test(rest.slice(0, 60)));
    if (!isTold || kind === 'deictic' || entity === 'project') continue;
    if (entity !== 'organization' && !(entity === 'other' && kind !== 'named')) continue;
    // 国务院新闻办公室今天举行新闻发布会: it does not give the figure, either.
    if (isPressOffice(subject.name) && CALLS.test(rest.slice(0, 24))) continue;
    // 按照国家发展改革委通知: whoever ordered it does not give the figure.
    if (OBEYED.test(text.slice(Math.max(0, span[0] - 2), span[0])) && ORDER.test(rest.slice(0, 14))) continue;
    const stop = SENTENCE_END.exec(rest.slice(0, LONGEST))?.index ?? LONGEST;
    found.push({
      at: span,
      reach: [span[1], Math.min(text.length, span[1] + stop)],
      names: [
        ...alongside(referents, span, text).map((name) => nameOffice(name, homes)),
        nameOffice(
          /^[省市县区州旗]/u.test(surface) &&
            homes[0]?.found === 'dateline' &&
            homes[0].name.endsWith(surface.charAt(0))
            ? surface
            : ofAutonomousRegion(subject.name, text.slice(0, span[0]), homes),
          homes,
        ),
      ],
      relayedBy: [],
      manner: 'data',
    });
  }
  for (const { 0: said, index } of text.matchAll(MEETING)) {
    const stop = SENTENCE_END.exec(text.slice(index, index + LONGEST))?.index ?? LONGEST;
    const name = MEETING_NAME.exec(`${headline}\n${text.slice(Math.max(0, index - LONGEST), index)}`)?.[1];
    const at = [index, index + said.length] as const;
    if (name !== undefined)
      found.push({ at, reach: [at[1], index + stop], names: [name], relayedBy: [], manner: 'data' });
  }
  for (const { entity, subject, span } of referents) {
    // 昆泽药业（003992）：预计…: in a digest of announcements, what follows a firm's name is its own.
    const isHead = span[0] === 0 || text.charAt(span[0] - 1) === '\n';
    if (entity !== 'organization' || !isHead || !OWN_ITEM.test(text.slice(span[1], span[1] + LONGEST_ITEM))) continue;
    const firm = entities.organizations.find(({ name }) => name === subject.name);
    const stop = text.indexOf('\n', span[1]);
    if (firm?.kind === 'enterprise')
      found.push({
        at: span,
        reach: [span[1], stop < 0 ? text.length : stop],
        names: [subject.name],
        relayedBy: [],
        manner: 'data',
      });
  }
  found.push(...findAddress(text, mentions, headline, entities), ...findReports(text, mentions, entities, found));
  const media = new Set(entities.organizations.filter(({ kind }) => kind === 'media').map(({ name }) => name));
  return relay(
    found.sort((a, b) => a.at[0] - b.at[0]),
    media,
    text,
  );
}

/** 广东省统计局、国家统计局广东调查总队联合发布: the bodies listed before one that is a source are sources, too. */
function alongside(referents: readonly Referent[], [start]: Span, text: string): string[] {
  const before = sliceBetween(referents, start - LONGEST, start).findLast(
    ({ entity, kind, span }) =>
      entity === 'organization' &&
      kind === 'named' &&
      span[1] < start &&
      start - span[1] <= LONGEST_JOIN &&
      JOINS.test(text.slice(span[1], start)),
  );
  return before === undefined ? [] : [...alongside(referents, before.span, text), before.subject.name];
}

const JOINS = new RegExp(`^(?:、|${anyOf('sourceJoins')})$`, 'u');
const LONGEST_JOIN = 4;

/** 据新华社报道，国家统计局…: who is named after a medium in its sentence said it, and the medium passed it on. */
function relay(sources: readonly SourceReach[], media: ReadonlySet<string>, text: string): SourceReach[] {
  const isMedium = ({ names, manner }: SourceReach): boolean =>
    manner === 'data' && names.length > 0 && names.every((name) => media.has(name));
  const isSame = (from: number, to: number): boolean => to - from < LONGEST && !SENTENCE_END.test(text.slice(from, to));
  const passedOn = (medium: SourceReach): SourceReach | undefined =>
    sources.find((told) => !isMedium(told) && told.at[0] >= medium.at[1] && isSame(medium.at[1], told.at[0]));
  return sources
    .filter((source) => !isMedium(source) || passedOn(source) === undefined)
    .map((source) => {
      const medium = isMedium(source)
        ? undefined
        : sources.findLast((each) => isMedium(each) && passedOn(each) === source);
      return medium === undefined ? source : { ...source, relayedBy: medium.names };
    });
}

const LONGEST = 600;
/** 欧洲央行5日宣布将利率下调25个基点: whoever decides something gives its figures. */
const DECIDES = new RegExp(
  `^(?:（[^（）\\n]{2,60}）)?(?:[^，。；：“”]{0,16}?|[^，。；：“”]{0,24}会议，)${anyOf('decideVerbs')}`,
  'u',
);
const OWN_ITEM = /^(?:（[^（）]{2,12}）)?[：:]/u;
const LONGEST_ITEM = 16;
const CALLS = new RegExp(`^[^，。；]{0,12}${anyOf('callVerbs')}`, 'u');
const OBEYED = new RegExp(`${anyOf('obeyedWords')}$`, 'u');
const ORDER = new RegExp(`^[^，。；]{0,8}${anyOf('orders')}`, 'u');
/** What a meeting says is attributed to the meeting. */
const MEETING = new RegExp(`(?<=^|[。\\n])(?:会议|全会|大会)${anyOf('meetingSays')}`, 'gu');
const MEETING_NAME = /([一-龥]{2,20}(?:会议|大会|全会|座谈会))(?=召开|举行|$|[，。])/mu;

/** 记者从自治区发展改革委获悉: the commission of the region at home, not the nation's. */
function ofAutonomousRegion(name: string, before: string, homes: readonly ArticleHome[]): string {
  if (!before.endsWith('自治区') || !name.startsWith('国家')) return name;
  const region = homes.map((home) => provinceOf(home.name)).find((province) => province?.endsWith('自治区'));
  return region === undefined ? name : region + name.slice('国家'.length);
}

/** An unnamed speaker of a named body (国家外汇管理局有关负责人, 公司一位负责人) stands for the body. */
function nameSpeaker(
  speaker: string,
  at: number,
  mentions: readonly EntityMention[],
  referents: readonly Referent[],
): string[] {
  if (mentions.some(({ name }) => name === speaker)) return [speaker];
  const near = referents.filter(({ span }) => span[0] < at + 400 && span[1] > at - 400);
  const body = near.find(({ entity, surface }) => entity === 'organization' && speaker.includes(surface));
  if (body !== undefined) return [body.subject.name];
  const firm = wordsOf('company').some((word) => speaker.startsWith(word))
    ? referents.findLast(({ span, entity, kind }) => span[0] <= at && entity === 'organization' && kind === 'definite')
    : undefined;
  return [firm?.subject.name ?? speaker];
}

const ZONE = new RegExp(`^${anyOf('zones')}(?=管理?委(?:员会|会)?)`, 'u');
/** 绥芬河片区 of 中国（黑龙江）自由贸易试验区绥芬河片区. */
const OWN_ZONE = /[^区市县省州）]+区$/u;

/** 市统计局 is that of the city at home, 片区管委会 that of the zone. */
export function nameOffice(name: string, homes: readonly ArticleHome[]): string {
  const kind = ZONE.exec(name)?.[0];
  const zone = kind === undefined ? undefined : homes.find((home) => home.name.endsWith(kind))?.name;
  const own = zone === undefined ? undefined : OWN_ZONE.exec(zone)?.[0];
  if (own !== undefined && kind !== undefined) return own + name.slice(kind.length);
  const sign = /^[省市县区州旗](?=[一-龥]{2,}[局委厅办院会队行部]$)/u.exec(name)?.[0];
  if (sign === undefined) return name;
  const home = homes.find(({ ending }) => ending === sign);
  return home === undefined ? name : home.name + name.slice(1);
}
