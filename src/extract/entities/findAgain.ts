import lexicon from '../../../seeds/lexicons/entityWords.json' with { type: 'json' };
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import type { OrgMention, ReadArticle, ReadPart, SettledPerson, TextFindings, ZoneMention } from './mentions.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { isKnownBody, KNOWN_BODIES } from './organizationWords.ts';
import { isShortName, shortNamesOf } from './shortNamesOf.ts';
import { isWordStart } from './tagWords.ts';

type Known =
  | { readonly kind: 'organization' | 'short'; readonly mention: OrgMention }
  | { readonly kind: 'person'; readonly mention: SettledPerson }
  | { readonly kind: 'zone'; readonly mention: ZoneMention };

// 江苏某某有限公司（以下简称“某某”）
const SHORT_NAME =
  /^[（(](?:以下|下|证券|股票)?简?称(?:为)?[:：]?[“‘「]?([^“”‘’「」（）()，。；]{2,12})[”’」]?(?:[）)]|，(?:证券|股票)?代码)/u;

// 锡山半导体（控股）有限公司（“锡山半导体”或“本公司”，…）
const DEFINED = /^（“(?!本|该|集团”|公司”)([^“”，。；]{2,12})”(?:或“[^“”]{2,8}”)?[，）]/u;

function shortNameAfter(text: string, end: number): string | undefined {
  const after = text.slice(end, end + 24);
  return SHORT_NAME.exec(after)?.[1] ?? DEFINED.exec(after)?.[1];
}

/**
 * Finds further occurrences of the names of a page: a body that a list or a title showed once, a short name that the text
 * introduces, a person without a verb after the name, a village without its county.
 */
export function findAgain(found: readonly ReadArticle[]): ReadArticle[] {
  const shortForms = findShortForms(found);
  const read = withoutNamesakes(found, shortForms);
  const known = new Map<string, Known>();
  for (const { parts } of read)
    for (const part of parts)
      for (const [surface, entry] of namesOf(part)) if (!known.has(surface)) known.set(surface, entry);
  for (const [surface, mention] of shortForms) if (!known.has(surface)) known.set(surface, { kind: 'short', mention });
  const index = new PhraseIndex(known);
  const renamed = findShortNames(read);
  return read.map(({ article, parts }) => ({
    article,
    parts: parts.map((part) => rename(searchPart(part, index), renamed)),
  }));
}

/** A short name that the text introduces means that body, even if the lexicon has the name, too. */
function findShortNames(read: readonly ReadArticle[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const { parts } of read)
    for (const { clean, findings } of parts)
      for (const { end, name } of findings.organizations) {
        const short = shortNameAfter(clean.text, end);
        if (short !== undefined && short !== name)
          renamed.set(KNOWN_BODIES.longestAt(short, 0)?.value.name ?? short, name);
      }
  for (const [short, full] of [...findShortFirms(read), ...findNational(read), ...findCentralBank(read)])
    if (!renamed.has(short)) renamed.set(short, full);
  return renamed;
}

/** Lists the short forms that can mean only one firm of the page. */
function findShortForms(read: readonly ReadArticle[]): ReadonlyMap<string, OrgMention> {
  const found = new Map<string, OrgMention>();
  const shared = new Set<string>();
  for (const { parts } of read)
    for (const { findings } of parts)
      for (const mention of findings.organizations) {
        if (mention.kind !== 'enterprise') continue;
        for (const short of shortNamesOf(findings.words, mention.start, mention.end)) {
          const other = found.get(short);
          if (other !== undefined && other.name !== mention.name) shared.add(short);
          else found.set(short, mention);
        }
      }
  for (const short of shared) found.delete(short);
  return found;
}

/** 卢莫拉 next to 卢莫拉集团: what looks like a person without a post is the firm. */
function withoutNamesakes(read: readonly ReadArticle[], firms: ReadonlyMap<string, OrgMention>): ReadArticle[] {
  const posted = new Set(
    read.flatMap(({ parts }) =>
      parts.flatMap(({ findings }) => findings.people.filter(({ roles }) => roles.length > 0).map(({ name }) => name)),
    ),
  );
  const isFirm = ({ name }: SettledPerson): boolean =>
    !posted.has(name) && firms.get(name)?.name.startsWith(name) === true;
  return read.map(({ article, parts }) => ({
    article,
    parts: parts.map((part) => ({
      ...part,
      findings: { ...part.findings, people: part.findings.people.filter((person) => !isFirm(person)) },
    })),
  }));
}

/** 远海地下实验室 on a page with 中国远海地下实验室 is that one. */
function* findNational(read: readonly ReadArticle[]): Generator<[string, string]> {
  const names = new Set(
    read.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings.organizations.map(({ name }) => name))),
  );
  for (const name of names)
    for (const head of ['中国', '国家'])
      if (name.length >= 5 && !isKnownBody(name) && names.has(head + name)) yield [name, head + name];
}

const CENTRAL_BANK = /..(?:中央银行|央行|储备银行)$/u;

/** 央行 on a page about one foreign central bank, and of 中国人民银行 by no other name, is that bank. */
function* findCentralBank(read: readonly ReadArticle[]): Generator<[string, string]> {
  const printed = new Map<string, Set<string>>();
  for (const { parts } of read)
    for (const { clean, findings } of parts)
      for (const { name, start, end } of findings.organizations)
        printed.set(name, (printed.get(name) ?? new Set()).add(clean.text.slice(start, end)));
  const home = KNOWN_BODIES.longestAt(lexicon.centralBank, 0)?.value.name ?? '';
  const banks = [...printed.keys()].filter((name) => name !== home && CENTRAL_BANK.test(name));
  const whole = new Set(banks.map((name) => name.replace(/(?<!中)央行$/u, '中央银行')));
  const [bank] = banks.toSorted((a, b) => b.length - a.length);
  if (bank === undefined || whole.size > 1) return;
  // 巴西央行, next to 巴西中央银行.
  for (const name of banks) if (name !== bank) yield [name, bank];
  const isBare = [...(printed.get(home) ?? [])].every((surface) => surface === lexicon.centralBank);
  if (printed.has(home) && isBare) yield [home, bank];
}

/** 云谷铜业集团 on a page with 江西云谷铜业集团 is that one. */
function* findPlaced(names: ReadonlySet<string>): Generator<[string, string]> {
  for (const name of names) {
    const place = /(?:集团|公司)$/u.test(name) ? (PLACE_INDEX.longestAt(name, 0)?.end ?? 0) : 0;
    const rest = name.slice(place);
    if (place > 0 && rest.length > SHORTEST_PLACED && names.has(rest)) yield [rest, name];
  }
}

const SHORTEST_PLACED = 4;
/** 云谷新材料（四川）有限公司 is a branch of 云谷新材, not its full name. */
const BRANCH = /（.{2,4}）/u;

/** 长飞公司 on a page with 长飞光纤光缆股份有限公司 is that firm. */
function* findShortFirms(read: readonly ReadArticle[]): Generator<[string, string]> {
  const names = new Set(
    read.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings.organizations.map(({ name }) => name))),
  );
  yield* findPlaced(names);
  const cores = new Map<string, string>();
  for (const name of names) {
    const core = /^(.{4,20}?)(?:股份|集团)?(?:有限责任|有限)?公司$/u.exec(name)?.[1]?.replace(/^.{2,4}[省市县区]/u, '');
    if (core === undefined || !/有限/u.test(name)) continue;
    for (const length of [2, 3, 4])
      if (core.length > length && !cores.has(core.slice(0, length))) cores.set(core.slice(0, length), name);
  }
  const fullNames = [...names].filter((name) => /有限/u.test(name) && name.endsWith('公司')).slice(0, MOST_FIRMS);
  for (const name of names) {
    const short = /^(.{2,4})(?:公司|集团|股份)$/u.exec(name)?.[1];
    // 梅奥心磁 next to 梅奥心磁医疗科技有限公司, with or without the place before it.
    const full =
      cores.get(short ?? '') ??
      (name.length >= 3 && name.length <= 8 && !isKnownBody(name)
        ? fullNames.find(
            (each) =>
              each.length > name.length + 3 &&
              !BRANCH.test(each) &&
              (startsLike(each, name) || isOwnAndTrade(each, name)),
          )
        : undefined);
    if (full !== undefined && full !== name) yield [name, full];
  }
}

// More firms than any page names: a bound, since each short name is checked against all.
const MOST_FIRMS = 200;

/** 北辰客车, of 长春北辰轨道客车股份有限公司: two characters of its own, and the end of its trade. */
function isOwnAndTrade(full: string, name: string): boolean {
  const core = full.replace(/(?:股份|集团)?(?:有限责任|有限)公司$/u, '');
  const place = PLACE_INDEX.longestAt(full, 0)?.end ?? 0;
  return name.length === 4 && full.startsWith(name.slice(0, 2), place) && core.endsWith(name.slice(2));
}

/** Tells whether a firm's full name begins with a short one, its place aside. */
function startsLike(full: string, short: string): boolean {
  if (PLACE_INDEX.longestAt(short, 0)?.end === short.length) return false;
  const place = PLACE_INDEX.longestAt(full, 0)?.end ?? 0;
  return full.startsWith(short) || (place > 0 && full.startsWith(short, place));
}

function rename(part: ReadPart, renamed: ReadonlyMap<string, string>): ReadPart {
  if (renamed.size === 0) return part;
  const full = (name: string): string => renamed.get(name) ?? name;
  const organizations = part.findings.organizations.map((body) => ({ ...body, name: full(body.name) }));
  const people = part.findings.people.map((person) => ({
    ...person,
    roles: person.roles.map((role) => ({
      ...role,
      organization: role.organization === null ? null : full(role.organization),
    })),
  }));
  return { ...part, findings: { ...part.findings, organizations, people } };
}

function* namesOf({ clean, findings }: ReadPart): Generator<[string, Known]> {
  for (const mention of findings.organizations) {
    yield [clean.text.slice(mention.start, mention.end), { kind: 'organization', mention }];
    const branch = BRANCH_OF.exec(mention.name)?.[1];
    if (branch !== undefined) yield [branch, { kind: 'organization', mention }];
    const short = shortNameAfter(clean.text, mention.end);
    if (short !== undefined) yield [short, { kind: 'organization', mention }];
  }
  for (const mention of findings.people) {
    yield [mention.name, { kind: 'person', mention }];
    // 托马斯·韦伯 is 韦伯 from then on. 巴特尔·额尔敦 is 巴特尔: a Mongol is called by the given name, which comes first.
    const parts = mention.name.split('·');
    if (parts.length > 1)
      for (const part of [parts[0] ?? '', parts.at(-1) ?? ''])
        if (part.length >= 2) yield [part, { kind: 'person', mention }];
  }
  for (const mention of findings.zones) if (VILLAGE.test(mention.name)) yield [mention.name, { kind: 'zone', mention }];
}

/** 西安分行, of 中国人民银行西安分行. */
const BRANCH_OF = /银行([\p{Script=Han}]{2,4}(?:分行|支行))$/u;
const VILLAGE = /..(?:[镇乡村屯寨]|街道)$/u;

function searchPart(part: ReadPart, index: PhraseIndex<Known>): ReadPart {
  const { findings } = part;
  const { words } = findings;
  const covered = new Uint8Array(words.text.length + 1);
  for (const { start, end } of [...findings.organizations, ...findings.people]) covered.fill(1, start, end);
  const zoned = new Uint8Array(words.text.length + 1);
  for (const { start, end } of [...findings.places, ...findings.zones]) zoned.fill(1, start, end);
  const zones: ZoneMention[] = [...findings.zones];
  const organizations: OrgMention[] = [...findings.organizations];
  const people: SettledPerson[] = [...findings.people];
  for (const { start, end, value } of index.leftmost(words.text)) {
    if (covered[start] === 1 || covered[end - 1] === 1) continue;
    if (value.kind === 'zone') {
      if (zoned[start] !== 1 && zoned[end - 1] !== 1) zones.push({ ...value.mention, start, end });
      continue;
    }
    if (!standsApart(findings, start, end)) continue;
    if (value.kind === 'short' && !isShortName(words, start, end)) continue;
    if (value.kind !== 'person') organizations.push({ ...value.mention, start, end });
    else people.push({ ...value.mention, start, end, evidence: [start, end], roles: [] });
  }
  const inOrder = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  return {
    ...part,
    findings: {
      ...findings,
      zones: zones.sort(inOrder),
      organizations: organizations.sort(inOrder),
      people: people.sort(inOrder),
    },
  };
}

/** A name of two characters must be a word of the text; a longer one is clear enough. */
function standsApart({ words }: TextFindings, start: number, end: number): boolean {
  return isWordStart(words, start) && (isWordStart(words, end) || end - start >= 3);
}
