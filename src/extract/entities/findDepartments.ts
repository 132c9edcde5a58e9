import lexicon from '../../../seeds/lexicons/departments.json' with { type: 'json' };
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { type LevelWord, nameApart } from './gazetteer.ts';
import type { PlaceMeant } from './growOrgName.ts';
import type { OrgMention, PlaceMention } from './mentions.ts';

const indexOf = (words: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(words.map((word) => [word, true] as const));
const FIELDS = indexOf(lexicon.fields);
const ENDS = indexOf(lexicon.ends);
const HOUSES: PhraseIndex<OrgMention['kind']> = new PhraseIndex(lexicon.houses as [string, OrgMention['kind']][]);
const GROUPS = indexOf(lexicon.groups);
const MOST_FIELDS = 3;
// What is before a level word that begins the short name of a department: 从市经信局, （区水务局.
const BEFORE = /[\s，。；：、“”（）从据由与和向经在对到请受为该原及了会同访▲△■□●○◆◇★☆▶]/u;
const LEVEL = /[省市县区州旗]/gu;
/** 自治区教育厅: an autonomous region is found as a province is. */
const AUTONOMOUS = /自治[区州县]/gu;
const AUTONOMOUS_LEVELS: Readonly<Record<string, LevelWord>> = { 自治区: '省', 自治州: '州', 自治县: '县' };

/**
 * Finds departments of local governments, firms that a place owns, by their field, and the bodies that every place has:
 * 渝北区投资促进局, 市经信局, 市地铁集团, 县政协. A level word stands for the place that the article means by it; if none is known the name
 * stays as printed.
 */
export function findDepartments(text: string, places: readonly PlaceMention[], placeMeant: PlaceMeant): OrgMention[] {
  const found: OrgMention[] = [];
  const add = (start: number, head: number, name: string, region: string | null): boolean => {
    const read = findDepartment(text, head);
    if (read === undefined) return false;
    found.push({
      start,
      end: read.end,
      name: name + text.slice(head, read.end),
      kind: read.kind,
      region,
      confidence: 0.8,
    });
    return true;
  };
  for (const { start, end, place } of places)
    if (/^(?:province|city|county)$/u.test(place.level)) add(start, end, text.slice(start, end), place.name);
  for (const { 0: level, index } of text.matchAll(LEVEL)) {
    if (index > 0 && !BEFORE.test(text[index - 1] ?? '')) continue;
    if (findDepartment(text, index + 1) === undefined) continue;
    const place = placeMeant(level as LevelWord, index);
    add(index, index + 1, place === undefined ? level : nameApart(place), place?.name ?? null);
  }
  for (const { 0: words, index } of text.matchAll(AUTONOMOUS)) {
    if (index > 0 && !BEFORE.test(text[index - 1] ?? '')) continue;
    const head = index + words.length;
    if (findDepartment(text, head) === undefined) continue;
    const place = placeMeant(AUTONOMOUS_LEVELS[words] ?? '省', index);
    if (place?.name.endsWith(words) === true) add(index, head, nameApart(place), place.name);
  }
  return found;
}

/** Reads what a department is for and what it ends in. */
function findDepartment(
  text: string,
  start: number,
): { readonly end: number; readonly kind: OrgMention['kind'] } | undefined {
  const house = HOUSES.longestAt(text, start);
  if (house !== undefined && isWhole(text, house.end)) return { end: house.end, kind: house.value };
  const group = GROUPS.longestAt(text, start);
  if (group !== undefined && text.startsWith('集团', group.end)) return { end: group.end + 2, kind: 'enterprise' };
  let at = start;
  for (let fields = 0; fields < MOST_FIELDS; fields++) {
    const field = FIELDS.longestAt(text, at);
    if (field === undefined) break;
    at = field.end;
    const end = ENDS.longestAt(text, at);
    if (end !== undefined && isWhole(text, end.end))
      return { end: end.end, kind: /中心$/u.test(text.slice(at, end.end)) ? 'other' : 'government' };
    if (/[和与及]/u.test(text[at] ?? '') && FIELDS.longestAt(text, at + 1) !== undefined) at++;
  }
  return undefined;
}

/** 经济委托, 交通办理: the ending is the head of another word. */
function isWhole(text: string, end: number): boolean {
  const [last, next] = [text[end - 1] ?? '', text[end] ?? ''];
  if (last === '办') return !/[理事公法学好证结]/u.test(next);
  if (last === '委') return !/[托派任]/u.test(next);
  // 市政协调会
  if (last === '协') return !/[调作商助同议定力]/u.test(next);
  return last !== '局' || !/[势面限部]/u.test(next);
}
