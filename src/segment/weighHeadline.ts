import type { Block } from './block.ts';
import { mergeCredits, type Credits } from './credits.ts';
import type { Draft } from './draft.ts';
import type { Section } from './findSections.ts';
import { makeProfile, type Weights } from './likeness.ts';
import { loadJieba } from '../util/loadJieba.ts';

const LEAD_LENGTH = 300;
// How far back an article is compared with what follows it: a long one must not be read again at every title.
const RECENT_LENGTH = 3000;
const SIBLINGS = 20;
const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]|\d{1,2} (?=[\u4e00-\u9fff])|第[一二三四五六七八九十\d]{1,3}[章节条]|第[一二三四五六七八九十]{1,2}[，、：])/u;
const NEWS_LEAD = /^(?:近日|日前|昨[日天]|今[日天]|\d{1,2}月\d{1,2}日|\d{1,2}日|记者(?:近日|昨日|从|获悉)|据)/u;

/**
 * Weighs whether the first title of a section is a headline of its own rather than a subhead of the article before it;
 * 2 or more means a headline. `next` is the section after it.
 */
export function weighHeadline(section: Section, before: Draft, next: Section | undefined, weights: Weights): number {
  const [title] = section.titles;
  if (title === undefined || ENUMERATED.test(title.text) || (section.titles.length === 1 && title.text.endsWith('——')))
    return -5;
  const words = title.text.replaceAll(' ', '').length;
  if (isPhotoItem(section)) return 3;
  let weight = 0;
  if (before.breaksOff) weight += 1.5;
  if (section.titles.length > 1) weight += 2;
  const level = before.titles.reduce((least, block) => Math.min(least, block.level || 9), 9);
  if (title.level > 0 && level < 9) weight += title.level <= level ? 2 : -1.5;
  if (before.readRecentSubheads(SIBLINGS).some((subhead) => isParallel(subhead, title))) weight -= 2;
  if (hasParallel(section, next)) weight -= 2;
  if (words >= 15) weight += 1;
  else if (words <= 10) weight -= 1;
  if (title.gap >= 3) weight += 1;
  if (NEWS_LEAD.test(section.body[0]?.text ?? '')) weight += 0.5;
  // 又讯: a second item under its own headline.
  if (/^(?:又讯|另讯)/u.test(section.body[0]?.text ?? '')) weight += 4;
  if (before.continuedFrom !== null) weight -= 1;
  // Two short lines of about one length below an article that says who wrote it, above texts that do not: its subheads.
  if (isSigned(before.credits) && isShort(section) && next !== undefined && isShort(next) && isAlike(section, next))
    weight -= 1.5;
  const recent = before.readRecent(RECENT_LENGTH);
  const common = weights.share(makeProfile(section.body.map(({ text }) => text).join('\n')), makeProfile(recent));
  if (common > 0.2) weight -= 1.5;
  else if (common < (recent.length > 150 ? 0.1 : 0.035)) weight += 1.5;
  // A headline names what its own text is about; a subhead is about the topic of the whole article, or names nothing.
  const names = listTitleWords(title.text);
  const own = shareWords(names, section.body[0]?.text.slice(0, LEAD_LENGTH) ?? '');
  weight += Math.max(-1.5, Math.min(2.4, 3 * (own - shareWords(names, recent))));
  return weight;
}

const LONGEST_SHORT = 10;
const MOST_APART = 2;

/** Tells whether a section is without an author under one short title. */
function isShort({ titles, opening, closing }: Section): boolean {
  const [title] = titles;
  return (
    titles.length === 1 && (title?.text.length ?? 99) <= LONGEST_SHORT && !isSigned(mergeCredits(opening, closing))
  );
}

function isAlike(a: Section, b: Section): boolean {
  return Math.abs((a.titles[0]?.text.length ?? 0) - (b.titles[0]?.text.length ?? 0)) <= MOST_APART;
}

function isSigned({ reporters, agency }: Credits): boolean {
  return reporters.length > 0 || agency !== null;
}

/** Tells whether a section is a short text with a photo credit, which has its own headline in any position. */
function isPhotoItem({ body, closing }: Section): boolean {
  return closing.photo && body.reduce((sum, { text }) => sum + text.length, 0) <= 300;
}

/** Tells whether two titles are made alike, as the subheads of one article are. */
function isParallel(a: Block, b: Block): boolean {
  return a.level === b.level && Math.abs(a.text.length - b.text.length) <= 3 && printShape(a) === printShape(b);
}

/** Tells whether the next section has a title of the same make, marks included: 宜昌：…“绿”起来, 芜湖：…“快”起来. */
function hasParallel({ titles }: Section, next: Section | undefined): boolean {
  const [a, b] = [titles[0], next?.titles[0]];
  return a !== undefined && b !== undefined && printShape(a) !== '_' && isParallel(a, b);
}

const printShape = ({ text }: Block): string => text.replaceAll(/[^，：！？—“”、 ]+/gu, '_');

/** Lists the words of a title that name something: two letters or more, function words aside. */
function listTitleWords(title: string): readonly string[] {
  const words = loadJieba()
    .tag(title, true)
    .filter(
      ({ word, tag }) =>
        word.length >= 2 && /^(?:n|v|j|x|i|l|eng|a|t|s)/u.test(tag) && /[\p{Script=Han}A-Za-z]/u.test(word),
    )
    .map(({ word }) => word);
  return [...new Set(words)];
}

/** Gives the share (0 to 1) of words that a text has. */
function shareWords(words: readonly string[], text: string): number {
  return words.length === 0 ? 0 : words.filter((word) => text.includes(word)).length / words.length;
}
