import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { PageEntities } from '../../../model/reading.ts';
import { anyOf } from '../words.ts';
import type { ArticleHome } from './findHomes.ts';
import { isNationBody } from './isNationBody.ts';
import type { Referent } from './referent.ts';

/** The subject of an article, and how it was found. */
export interface Topic {
  readonly subject: SubjectFact;
  readonly sign: 'headline' | 'office' | 'nation' | 'lead' | 'often' | 'home' | 'deictic' | 'printed';
}

const LEAD_LENGTH = 160;
const PARTNERED = /(?:^|[\s，：])[对与同](?:[\p{Script=Han}]{2,6}[、和]){0,6}$/u;
/** 某季度重大项目集中开工: an event is about its place. */
const EVENT = new RegExp(`${anyOf('events')}$`, 'u');

/**
 * Finds the subject of an article, for sentences without one: the first name of the headline, the place of the
 * statistics office, or the most frequent name.
 */
function findBest(
  headline: string,
  referents: readonly Referent[],
  entities: PageEntities,
  homes: readonly ArticleHome[],
): Topic | undefined {
  const regionOf = new Map(entities.organizations.map(({ name, region }) => [name, region]));
  const kindOf = new Map(entities.organizations.map(({ name, kind }) => [name, kind]));
  const isOffice = (name: string): boolean =>
    /^(?:government|party|legislature|media|international|association)$/u.test(kindOf.get(name) ?? '');
  const own = referents.filter(
    ({ entity, meaning, subject }) =>
      entity !== 'person' && meaning !== 'printed' && !(entity === 'project' && EVENT.test(subject.name)),
  );
  const inHead = [...new Set(own.map(({ surface }) => surface))]
    .map((surface) => ({ surface, ...placeIn(headline, surface) }))
    // 对东盟、美国、欧盟进出口均保持增长: partners are not what the headline is about.
    .filter(({ at, length }) => at >= 0 && length > 1 && !PARTNERED.test(headline.slice(0, at)))
    .sort((a, b) => a.at - b.at || b.length - a.length)
    .map(({ surface }) => own.find((referent) => referent.surface === surface))
    .find((referent) => referent !== undefined && !isOffice(referent.subject.name) && !isInFirm(referent, headline));
  const [most] = rank(own.filter(({ subject }) => !isOffice(subject.name)));
  if (inHead !== undefined) {
    // 一家德国隐形冠军的太仓十五年: the place only says whose, the text continues about a firm.
    const isFirms =
      inHead.entity === 'region' && most?.type === 'organization' && kindOf.get(most.name) === 'enterprise';
    return isFirms ? { subject: most, sign: 'often' } : { subject: inHead.subject, sign: 'headline' };
  }
  // 昆山市2024年政府工作报告: a place that the headline alone names.
  const heading = homes.find(
    ({ name }) => headline.startsWith(name) || headline.startsWith(name.replace(REGION_END, '')),
  );
  if (heading !== undefined) return { subject: { type: 'region', name: heading.name }, sign: 'headline' };
  // 前八个月我国中小企业生产经营持续恢复.
  if (headline.includes('我国')) return { subject: CHINA, sign: 'headline' };
  const pointed = own.filter(
    ({ kind, entity, use, subject }) =>
      kind === 'deictic' && entity === 'region' && use !== 'compared' && use !== 'object' && subject.name !== '中国',
  );
  const [deictic] = rank(pointed);
  if (deictic !== undefined && pointed.length >= 2) return { subject: deictic, sign: 'deictic' };
  const printed = referents.find(
    ({ kind, meaning, use }) => kind === 'deictic' && meaning === 'printed' && use !== 'compared' && use !== 'object',
  );
  const lead = own.filter(({ span }) => span[0] < LEAD_LENGTH);
  const office = lead.find(({ use, entity }) => use === 'source' && entity === 'organization');
  // 交通运输部副部长李海明5日在北京表示: what a ministry's own people say without a place is about the nation.
  const teller = referents.find(
    ({ use, entity, span }) => use === 'speaker' && entity === 'person' && span[0] < LEAD_LENGTH,
  );
  const posts = entities.people.find(({ name }) => name === teller?.subject.name)?.roles ?? [];
  if (office === undefined && posts.some(({ organization }) => organization !== null && isNationBody(organization)))
    return { subject: CHINA, sign: 'nation' };
  if (office !== undefined) {
    if (isNationBody(office.subject.name)) return { subject: CHINA, sign: 'nation' };
    const region = regionOf.get(office.subject.name);
    if (region != null && isOffice(office.subject.name))
      return { subject: { type: 'region', name: region }, sign: 'office' };
    const home = homes.find(({ ending }) => office.surface.startsWith(ending));
    if (home !== undefined) return { subject: { type: 'region', name: home.name }, sign: 'office' };
    // 某机场披露: a body that is not an office reports its own figures.
    if (kindOf.get(office.subject.name) === 'other') return { subject: office.subject, sign: 'lead' };
  }
  // 全市, of a city that nothing names: never the nation that it is compared with.
  const isNation = most === undefined || most.name === CHINA.name;
  if (isNation && printed !== undefined) return { subject: printed.subject, sign: 'printed' };
  if (most !== undefined) return { subject: most, sign: 'often' };
  const home = homes.find(({ found }) => found !== 'body' && found !== 'page');
  if (home !== undefined) return { subject: { type: 'region', name: home.name }, sign: 'home' };
  return undefined;
}

/** 山东高速股权转让, 中国种子集团要约收购: the place is the first word of a firm's name, not what the text is about. */
function isInFirm({ entity, surface }: Referent, headline: string): boolean {
  if (entity !== 'region') return false;
  const short = surface.length > 2 ? surface.replace(REGION_END, '') : surface;
  return FIRM_NAME.test(headline.slice(headline.indexOf(short) + short.length));
}

const FIRM_NAME = new RegExp(`^[\\p{Script=Han}]{0,2}${anyOf('firmForms')}(?![公路])`, 'u');

/** Where a headline names something: whole, or a long name without its first places (盐池“风光储”基地 for 宁夏盐池“风光储”基地). */
function placeIn(headline: string, surface: string): { readonly at: number; readonly length: number } {
  // 云南外贸 in a text on 云南省.
  const short = surface.length > 2 ? surface.replace(REGION_END, '') : surface;
  if (short.length > 1 && short !== surface && headline.includes(short) && !headline.includes(surface))
    return { at: headline.indexOf(short), length: short.length };
  for (let from = 0; from === 0 || (from <= MOST_CUT && surface.length - from >= LEAST_LEFT); from++) {
    const at = headline.indexOf(surface.slice(from));
    if (at >= 0) return { at, length: surface.length - from };
  }
  return { at: -1, length: 0 };
}

const REGION_END = /[省市县区州盟旗]$/u;
const MOST_CUT = 3;
const LEAST_LEFT = 6;

/** Finds whom an article is about; a zone that it names more often than the city around it comes before the city. */
export function findTopic(signer: string | null, ...given: Parameters<typeof findBest>): Topic | undefined {
  const best = findBest(...given) ?? placeOfSigner(signer, given[2]);
  const [, referents, { regions }] = given;
  if (best?.subject.type !== 'region') return best;
  const said = (name: string): number => referents.filter(({ subject }) => subject.name === name).length;
  const zone = regions.find(
    ({ name, level, parent }) =>
      level === 'zone' && parent === best.subject.name && said(name) > said(best.subject.name),
  );
  return zone === undefined ? best : { ...best, subject: { type: 'region', name: zone.name } };
}

/**
 * 来源：中国人民银行: what a ministry publishes without naming a place is about the nation, what an office publishes is about
 * its place.
 */
function placeOfSigner(signer: string | null, { organizations }: PageEntities): Topic | undefined {
  if (signer === null) return undefined;
  if (isNationBody(signer)) return { subject: CHINA, sign: 'nation' };
  const region = organizations.find(({ name }) => name === signer)?.region;
  return region == null ? undefined : { subject: { type: 'region', name: region }, sign: 'office' };
}

/**
 * Names that a text is often about, best first: subjects of clauses count more than names inside, 全市 and 公司 more than
 * both.
 */
function rank(referents: readonly Referent[]): SubjectFact[] {
  const scores = new Map<string, { readonly subject: SubjectFact; score: number }>();
  for (const { use, subject, kind, span } of referents) {
    if (use === 'object' || use === 'compared' || use === 'source' || use === 'aside' || subject.name === '全球')
      continue;
    const weight =
      (use === 'subject' ? 2 : 1) *
      (kind === 'deictic' || kind === 'definite' ? 2 : 1) *
      (span[0] < LEAD_LENGTH ? 2 : 1);
    const known = scores.get(subject.name);
    if (known === undefined) scores.set(subject.name, { subject, score: weight });
    else known.score += weight;
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ subject }) => subject);
}

const CHINA: SubjectFact = { type: 'region', name: '中国' };
