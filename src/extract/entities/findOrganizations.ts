import { findDepartments } from './findDepartments.ts';
import { findFirmsByContext } from './findFirmsByContext.ts';
import { findFirmsByKind } from './findFirmsByKind.ts';
import { findFirmsByTrade } from './findFirmsByTrade.ts';
import { findEmbassies, findForeignFirms, findTranslatedFirms } from './findForeignFirms.ts';
import { findKnownBodies } from './findKnownBodies.ts';
import { findOffices } from './findOffices.ts';
import { findParts } from './findParts.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { keepLongest } from './keepLongest.ts';
import { ORG_SUFFIXES } from './organizationWords.ts';
import type { Head, PlaceMeant } from './growOrgName.ts';
import { matchOrgEnding } from './matchOrgEnding.ts';
import type { TaggedWords } from './tagWords.ts';
import type { PlaceMention, ZoneMention, OrgMention } from './mentions.ts';

/** What is known about the text and the page when searching for bodies. */
export interface OrgContext {
  readonly words: TaggedWords;
  readonly places: readonly PlaceMention[];
  readonly zones: readonly ZoneMention[];
  readonly placeMeant: PlaceMeant;
  readonly listedFirms: readonly OrgMention[];
}

// Words that mean the country without being part of a name.
const NO_HEADS: ReadonlySet<string> = new Set(['全国', '我国', '国内', '新中国']);

/** Finds bodies: known names, names with a typical ending (苏州市商务局), and names that a list shows. None lies inside another. */
export function findOrganizations({ words, places, zones, placeMeant, listedFirms }: OrgContext): OrgMention[] {
  const known = findKnownBodies(words);
  const heads: Head[] = [
    ...places
      .filter(({ start, end }) => !NO_HEADS.has(words.text.slice(start, end)))
      .map(({ start, end, place }) => ({ start, end, region: place.name, place })),
    // 珠江缆索: a river in a name is no place that it begins with.
    ...zones.filter(({ level }) => level !== 'other').map(({ start, end, name }) => ({ start, end, region: name })),
    ...known.map(({ start, end, body }) => ({ start, end, region: body.region, body })),
  ];
  const headEndingAt = new Map<number, Head>();
  for (const head of heads) {
    const rival = headEndingAt.get(head.end);
    if (rival === undefined || rival.start > head.start) headEndingAt.set(head.end, head);
  }
  const found: OrgMention[] = known.map(({ start, end, body }) => ({ start, end, ...body, confidence: 0.95 }));
  // A name that needs a sign besides its ending is also taken when the text prints it twice.
  const doubtful = new Map<string, OrgMention[]>();
  for (const { start, end, value } of ORG_SUFFIXES.leftmost(words.text)) {
    const read = matchOrgEnding(words, { start, end, suffix: value }, { headEndingAt, placeMeant });
    if (read === undefined) continue;
    if (read.sure) {
      found.push(read.mention);
      // What was just read may be the parent of the next one (黄岛海关监管二科).
      const { start: from, end: to, name, kind, region } = read.mention;
      headEndingAt.set(to, { start: from, end: to, region, body: { name, kind, region } });
    } else {
      const same = doubtful.get(read.mention.name);
      if (same === undefined) doubtful.set(read.mention.name, [read.mention]);
      else same.push(read.mention);
    }
  }
  for (const mentions of doubtful.values()) if (mentions.length > 1) found.push(...mentions);
  const translated = findTranslatedFirms(words, places);
  found.push(
    ...translated.mentions,
    ...findDepartments(words.text, places, placeMeant),
    ...listedFirms,
    ...findFirmsByContext(words),
    ...findFirmsByTrade(words),
    ...findFirmsByKind(words),
    ...findOffices(words, found),
    ...findForeignFirms(words.text),
    ...findEmbassies(words.text),
  );
  found.push(
    ...findParts(
      words.text,
      found.toSorted((a, b) => a.start - b.start),
    ),
  );
  // 巴西矿业公司米纳斯南方（Minas do Sul）: what kind of firm it is is no other firm.
  const isKind = ({ start, end }: OrgMention): boolean =>
    translated.kinds.some(([from, to]) => start >= from && end === to);
  const named = found.filter((mention) => !isKind(mention));
  const kept = keepLongest(named.map((mention) => withoutPreposition(words.text, mention))).map((mention) =>
    extendToBranch(words.text, mention),
  );
  const firstOf = new Map<string, OrgMention>();
  for (const mention of kept)
    if (mention.kind === 'enterprise' && firstOf.size < MOST_FIRMS && !firstOf.has(mention.name))
      firstOf.set(mention.name, mention);
  const firms = [...firstOf.values()];
  return kept.map((mention) => underFullName(mention, firms));
}

/** 东裕公司, after 东裕汽车部件公司: the short form of the one firm of the text whose name begins so. */
function underFullName(mention: OrgMention, firms: readonly OrgMention[]): OrgMention {
  if (mention.kind !== 'enterprise') return mention;
  // 九华矿业, of 九华矿业集团.
  const whole = new Set(
    firms
      .map(({ name }) => name)
      .filter((name) => name.startsWith(mention.name) && GROUP.test(name.slice(mention.name.length))),
  );
  const [group] = whole;
  if (group !== undefined && whole.size === 1) return { ...mention, name: group };
  const [, own, form = ''] = SHORT_FORM.exec(mention.name) ?? [];
  if (own === undefined) return mention;
  const full = firms.filter(({ name, start }) => {
    const at = name.indexOf(own);
    const isNamed = at === 0 || (at > 0 && BEHIND_PLACE.test(name.slice(0, at)));
    return start < mention.start && name.length > mention.name.length && isNamed && name.includes(form, at);
  });
  const [first] = full;
  return first !== undefined && full.every(({ name }) => name === first.name)
    ? { ...mention, name: first.name, region: first.region }
    : mention;
}

/** A text that names more firms is a list of full names. */
const MOST_FIRMS = 200;
const GROUP = /^(?:集团|股份|控股)+(?:有限公司)?$/u;
const SHORT_FORM = /^([\u4e00-\u9fff]{2,3})(公司|集团)$/u;
const BEHIND_PLACE = /[省市县区]$/u;

/** 由浩川资本领投, 从陇原能源集团获悉: the word before a firm is not the first of its name. */
function withoutPreposition(text: string, mention: OrgMention): OrgMention {
  const isBefore =
    /^[由了].{3}/u.test(mention.name) ||
    (/^从.{3}/u.test(mention.name) && LEARNED.test(text.slice(mention.end, mention.end + 20)));
  return mention.kind === 'enterprise' && isBefore
    ? { ...mention, start: mention.start + 1, name: mention.name.slice(1) }
    : mention;
}

const LEARNED = /^[^，。；]{0,14}(?:获悉|了解到|看到)/u;

/** 大众汽车集团（中国） is a firm of its own. */
function extendToBranch(text: string, mention: OrgMention): OrgMention {
  const partners = /^（(?:特殊)?(?:普通|有限)合伙）/u.exec(text.slice(mention.end, mention.end + 9))?.[0];
  if (partners !== undefined) return { ...mention, end: mention.end + partners.length, name: mention.name + partners };
  const bracket =
    mention.kind === 'enterprise' ? /^（([^（）]{2,4})）/u.exec(text.slice(mention.end, mention.end + 6)) : null;
  if (bracket === null || PLACE_INDEX.longestAt(bracket[1] ?? '', 0)?.end !== bracket[1]?.length) return mention;
  return { ...mention, end: mention.end + bracket[0].length, name: mention.name + bracket[0] };
}
