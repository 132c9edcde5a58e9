import type { RegionFact, RegionLevel } from '../../model/pageFacts.ts';
import { dropSharedAliases } from './dropSharedAliases.ts';
import { findPlace, PLACE_INDEX } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import type { ReadArticle, TextFindings } from './mentions.ts';
import { RIVERS } from './findFeatures.ts';
import type { NameOfPlace } from './namePlaces.ts';
import { isKnownBody } from './organizationWords.ts';

interface Draft {
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
}

/** Assembles the regions of a page: places and zones of all texts, and where the articles were datelined. */
export function collectRegions(read: readonly ReadArticle[], nameOf: NameOfPlace): RegionFact[] {
  const drafts = new Map<string, Draft>();
  const add = (name: string, level: RegionLevel, parent: string | null, surface: string, article: string): void => {
    const draft = drafts.get(name) ?? { level, parent, aliases: new Set(), articles: new Set() };
    if (surface !== name) draft.aliases.add(surface);
    draft.articles.add(article);
    drafts.set(name, draft);
  };
  for (const { article, parts } of read) {
    const { id, datelinePlace } = article.fact;
    for (const { clean, findings } of parts) {
      const bodies = new Uint8Array(clean.text.length);
      for (const { start, end } of findings.organizations) bodies.fill(1, start, end);
      const called = coverCalled(findings);
      const people = new Uint8Array(clean.text.length);
      for (const { start, end } of findings.people) people.fill(1, start, end);
      for (const { start, end } of findings.projects) bodies.fill(1, start, end);
      for (const { start, end, name, level, parent } of findings.zones)
        // 太湖 in the name of a firm is not a lake of the page.
        if ((level !== 'other' || bodies[start] !== 1) && people[start] !== 1)
          add(name, level, parent?.name ?? null, clean.text.slice(start, end), id);
      const known = coverKnownBodies(findings);
      for (const { start, end, place } of findings.places) {
        const surface = clean.text.slice(start, end);
        if (known[start] === 1 || people[start] === 1 || people[end - 1] === 1) continue;
        if (place.level === 'other' && clean.text[start - 1] === '“') continue;
        if (RIVERS.has(place.name) || isNoPlace(clean.text, start, end)) continue;
        // 渤海湾证券, 欧洲央行, 嫩江湾绿能: what a body is named after is not a place of the page.
        if (called[start] === 1 && (isLoose(place) || WATERS.test(clean.text.charAt(end)))) continue;
        add(nameOf(place), place.level, place.parent?.name ?? null, surface, id);
        const inner = findInner(surface, place);
        if (inner !== undefined) add(inner.name, inner.level, inner.parent?.name ?? null, inner.shortName, id);
      }
    }
    const place = datelinePlace === null ? undefined : findSurface(datelinePlace);
    if (place !== undefined) add(place.name, place.level, place.parent?.name ?? null, place.name, id);
  }
  dropSharedAliases(drafts);
  return Array.from(drafts, ([name, { aliases, articles, ...rest }]) => ({
    name,
    aliases: [...aliases],
    ...rest,
    articles: [...articles],
  }));
}

/**
 * Marks the names of well-known bodies and exchanges: 北京 in 北京大学 says nothing about the place, nor 中国 in 中国石油 about the
 * nation.
 */
function coverKnownBodies({ words, organizations }: TextFindings): Uint8Array {
  const covered = new Uint8Array(words.text.length);
  for (const { start, end, kind, name } of organizations) {
    const isFirm = /^(?:enterprise|university|media)$/u.test(kind);
    if ((isFirm && isKnownBody(name)) || NO_SEAT.test(name)) covered.fill(1, start, end);
    if ((isFirm || name.startsWith('中国人民银行')) && words.text.startsWith('中国', start))
      covered.fill(1, start, start + 2);
  }
  return covered;
}

/** Marks the names of firms and banks that may be called after waters and blocs where they are not (but 中行某地分行). */
function coverCalled({ words, organizations }: TextFindings): Uint8Array {
  const covered = new Uint8Array(words.text.length);
  for (const { start, end, name } of organizations) if (CALLED.test(name)) covered.fill(1, start, end);
  return covered;
}

const CALLED = /(?:公司|事务所|证券|能源|央行|中央银行|统计局)(?:（.{2,10}）)?$/u;
const NO_SEAT = /交易所$/u;
const WATERS = /[湾港江河湖]/u;
const isLoose = ({ level }: Place): boolean => level === 'other' || level === 'bloc';

/** 国内市场, 第七次全国人口普查, 纽约原油期货, 港澳台投资企业: words that name no place that the text is about. */
function isNoPlace(text: string, start: number, end: number): boolean {
  return text.slice(start, end) === '国内' || NO_PLACE.test(text.slice(start, end + 6));
}

const NO_PLACE =
  /^(?:全国(?:人口|经济|农业|国土|污染源)?普查|(?:纽约|伦敦)(?:原油|黄金|铜|商品)|港澳台(?:快递|业务|商?投资|企业|同胞))/u;

/** Gives the city or province by which a zone of the lexicon is named: 宁波 in 宁波舟山港. */
function findInner(surface: string, place: Place): Place | undefined {
  if (place.level !== 'zone' && place.level !== 'other') return undefined;
  const inner = PLACE_INDEX.longestAt(surface.slice(0, -1), 0)?.value.places[0];
  return inner?.level === 'city' || inner?.level === 'province' ? inner : undefined;
}

function findSurface(surface: string): ReturnType<typeof findPlace> {
  return ['', '市', '省'].map((ending) => findPlace(surface + ending)).find((place) => place !== undefined);
}
