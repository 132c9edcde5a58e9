import type { OrganizationKind } from '../model/pageFacts.ts';
import { GENERIC_HEADS } from './entityLexicon.ts';
import type { PlaceMention } from './findRegions.ts';
import type { ZoneMention } from './findZones.ts';
import { ascendTo } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import { growLeft } from './growName.ts';
import { KNOWN_BODIES, ORG_SUFFIXES, WEAK_NAMES } from './organizationLexicon.ts';
import type { KnownBody, OrgSuffix } from './organizationLexicon.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

/** A body named in a text. `name` is the canonical name where it is known, else what is printed. */
export interface OrgMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly region: string | null;
  readonly confidence: number;
}

/** What the finder of bodies knows of the text and the page. */
export interface OrgContext {
  readonly words: TaggedWords;
  readonly places: readonly PlaceMention[];
  readonly zones: readonly ZoneMention[];
  /** Gives the province, city or county that 省, 市 or 县 means at a place of the text. */
  readonly placeMeant: (level: 'province' | 'city' | 'county', at: number) => Place | undefined;
}

/** Something a name may begin with: a place, a zone, a known body. */
interface Head {
  readonly start: number;
  readonly end: number;
  readonly region: string | null;
  readonly body?: KnownBody;
  readonly place?: Place;
}

/** Finds bodies: those known by name, and those named by an ending (苏州市商务局, X有限公司). Longest first, none inside another. */
export function findOrganizations(context: OrgContext): OrgMention[] {
  const known = findKnown(context.words);
  const heads = new Map<number, Head>();
  for (const { start, end, place } of context.places) heads.set(start, { start, end, region: place.name, place });
  for (const zone of context.zones) heads.set(zone.start, { start: zone.start, end: zone.end, region: zone.name });
  for (const { start, end, body } of known) heads.set(start, { start, end, region: body.region, body });
  const endsAt = new Map(Array.from(heads.values(), (head) => [head.end, head]));
  const found: OrgMention[] = known.map(({ start, end, body }) => ({ start, end, ...body, confidence: 0.95 }));
  for (const { start, end, value } of ORG_SUFFIXES.leftmost(context.words.text)) {
    const mention = readEnding(context, { start, end, suffix: value }, heads, endsAt);
    if (mention !== undefined) found.push(mention);
  }
  return keepLongest(found);
}

interface KnownMatch {
  readonly start: number;
  readonly end: number;
  readonly body: KnownBody;
}

function findKnown(words: TaggedWords): KnownMatch[] {
  const { text } = words;
  const matches: KnownMatch[] = [];
  for (const { start, end, value } of KNOWN_BODIES.leftmost(text)) {
    const surface = text.slice(start, end);
    const apart = isWordStart(words, start) && isWordStart(words, end);
    if (surface.length <= 3 && !apart && !(words.tagOf[start] === 'x' && surface.length === 3)) continue;
    if (WEAK_NAMES.has(surface) && !(apart && hasFirmSign(text, start, end))) continue;
    matches.push({ start, end, body: value });
  }
  return matches;
}

/** Looks for what shows that an ambiguous word is a firm: a firm's noun or a title after it, or a list of firms around it. */
function hasFirmSign(text: string, start: number, end: number): boolean {
  if (
    /^(?:集团|公司|汽车|方面|董事长|创始人|总裁|CEO|首席|副总|总经理|高级|相关负责人|发布|公告)/u.test(
      text.slice(end, end + 6),
    )
  )
    return true;
  const list = /^[^，。；！？\n]{0,30}?等(?:[^，。；！？\n、]{0,8})(?:企业|公司|车企|品牌|厂商|巨头|平台|银行)/u;
  const near = text[end] === '、' || text[start - 1] === '、';
  return near && list.test(text.slice(end, end + 48));
}

interface Ending {
  readonly start: number;
  readonly end: number;
  readonly suffix: OrgSuffix;
}

function readEnding(
  { words, placeMeant }: OrgContext,
  { start, end, suffix }: Ending,
  heads: ReadonlyMap<number, Head>,
  endsAt: ReadonlyMap<number, Head>,
): OrgMention | undefined {
  const { text } = words;
  if (suffix.text.length <= 2 && !isWordStart(words, end)) return undefined;
  let from = growLeft(words, start, (place) => heads.has(place));
  let head = heads.get(from);
  // A branch is named after its house and its town: 中国银行青岛分行.
  const house = endsAt.get(from);
  if (house?.body !== undefined && house.body.kind === suffix.kind) [from, head] = [house.start, house];
  const level = head === undefined ? readLevel(text, from, start) : undefined;
  const meant = level === undefined ? undefined : placeMeant(level, from);
  const content = text.slice(from, start);
  if (!isAccepted(words, { suffix, head, from, start, end, content, meant })) return undefined;
  const printed = text.slice(from, end);
  const region = head?.region ?? meant?.name ?? null;
  const name = meant === undefined ? printed : meant.name + printed.slice(1);
  return {
    start: from,
    end,
    name,
    kind: suffix.kind,
    region,
    confidence: head === undefined && meant === undefined ? 0.7 : 0.85,
  };
}

interface Grown {
  readonly suffix: OrgSuffix;
  readonly head: Head | undefined;
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly content: string;
  readonly meant: Place | undefined;
}

function isAccepted(words: TaggedWords, { suffix, head, from, start, end, content, meant }: Grown): boolean {
  switch (suffix.head) {
    case 'place':
      if (meant !== undefined) return true;
      return (
        head !== undefined &&
        (head.place === undefined || head.place.level !== 'country' || content.length > head.end - head.start)
      );
    case 'known':
      return head?.body !== undefined && start > head.end;
    case 'name':
      return hasNameWord(words, from, start, false) && content.length >= 2;
    case 'proper':
      return (
        hasNameWord(words, head === undefined ? from : head.end, start, true) ||
        (head !== undefined && start === head.end && suffix.kind !== 'enterprise') ||
        (head !== undefined && /银行|大学|学院|医院|日报|集团/u.test(suffix.text))
      );
    case 'context':
      return start > from && hasNameWord(words, from, start, true) && FIRM_CONTEXT.test(words.text.slice(end, end + 8));
  }
}

const FIRM_CONTEXT =
  /^(?:[”）]?)(?:集团|董事长|创始人|总裁|CEO|首席|副总|总经理|联合创始人|高级|相关负责人|有关负责人|负责人|公告|发布公告|股价|工厂|车间|展区|展台|展厅)/u;

/** Tells whether any word between two places could be a proper name; `strict` wants one that is no common word. */
function hasNameWord({ text, endOf, tagOf }: TaggedWords, from: number, to: number, strict: boolean): boolean {
  for (let at = from; at < to; at = Math.max(at + 1, Math.min(endOf[at] ?? to, to))) {
    const word = text.slice(at, Math.min(endOf[at] ?? to, to));
    if (GENERIC_HEADS.has(word)) continue;
    const tag = tagOf[at] ?? 'x';
    if (!strict || (/^(?:x|n[rztsx]|nrt|nrfg|eng|g|a|j)/u.test(tag) && /[\u4e00-\u9fffA-Za-z]/u.test(word)))
      return true;
  }
  return false;
}

/** Reads 省, 市 or 县 at the head of a body's short name: 市商务局, 省委. */
function readLevel(text: string, from: number, start: number): 'province' | 'city' | 'county' | undefined {
  const first = text[from] ?? '';
  const second = text[from + 1] ?? '';
  if (from > start || '场民长内外区级直'.includes(second)) return undefined;
  if (first === '省' || (first === '区' && text.startsWith('区党委', from))) return 'province';
  if (first === '市' || first === '州' || first === '盟') return 'city';
  return first === '县' || first === '区' || first === '旗' ? 'county' : undefined;
}

/** Keeps the longest of mentions that overlap; the earlier of two equally long. Linear after sorting. */
export function keepLongest<Mention extends { readonly start: number; readonly end: number }>(
  mentions: readonly Mention[],
): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** Gives the place of a level that a place lies in; a municipality is a city as well as a province. */
export function placeOfLevel(place: Place, level: 'province' | 'city' | 'county'): Place | undefined {
  const found = ascendTo(place, level);
  if (found !== undefined || level !== 'city') return found;
  const province = ascendTo(place, 'province');
  return province?.name.endsWith('市') === true ? province : undefined;
}
