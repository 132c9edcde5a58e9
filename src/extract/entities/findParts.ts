import { lowerBound } from '../../util/lowerBound.ts';
import { BORDER_WORDS } from './entityLexicon.ts';
import type { OrgMention } from './mentions.ts';
import { TITLES } from './personLexicon.ts';

/** 市商务局市场运行科科长: a part of a public body, shown by the post or the official after it. */
const PART = /^([\u4e00-\u9fff]{2,12}?[处科室司部])(?=副?[处科主司部][长任]|(?:有关|相关)?(?:负责人|工作人员|专家))/u;
/** 该局市场监管处: a part of the body named before. */
const OF_SAME =
  /该(?:局|厅|委|行|院|办|公司|集团|署|司)([\u4e00-\u9fff]{2,10}?[处科室司部])(?=副?[处科主司部][长任]|(?:有关|相关)?(?:负责人|工作人员))/gu;
/** How many bodies back the one meant may be. */
const FURTHEST = 40;
/** 人口和就业司, 规划财务和法规司: a part for two fields. */
const OF_TWO = /^[\u4e00-\u9fff]{2,6}和[\u4e00-\u9fff]{2,6}$/u;
const HOUSE = /(?:局|厅|部|委|委员会|署|办|办公室|总局|海关|银行|分行)$/u;

/** Finds parts of bodies that are right after them, or after 该局, with a post or an official after them. */
export function findParts(text: string, bodies: readonly OrgMention[]): OrgMention[] {
  const found: OrgMention[] = [];
  const add = (house: OrgMention, start: number, part: string, from: number): void => {
    if (BORDER_WORDS.has(part.slice(0, 2)) || TITLES.longestAt(part, 0) !== undefined) return;
    if (/[的与等兼]/u.test(part) || (part.includes('和') && !OF_TWO.test(part))) return;
    found.push({
      ...house,
      start,
      end: from + part.length,
      name: house.name + part,
      confidence: 0.7,
      ...(start === house.start && { house }),
    });
  };
  for (const body of bodies) {
    if (!HOUSE.test(text.slice(body.start, body.end))) continue;
    const part = PART.exec(text.slice(body.end, body.end + 20))?.[1];
    if (part !== undefined) add(body, body.start, part, body.end);
  }
  for (const { 1: part = '', 0: all, index } of text.matchAll(OF_SAME)) {
    const last = lowerBound(bodies, index, ({ start }) => start);
    const house = bodies
      .slice(Math.max(0, last - FURTHEST), last)
      .findLast(({ end, name }) => end <= index && name.endsWith(all[1] ?? ''));
    const from = index + all.length - part.length;
    if (house !== undefined) add(house, from, part, from);
  }
  return found;
}
