import type { Block } from './block.ts';
import { Draft } from './draft.ts';
import type { Section } from './findSections.ts';
import { makeProfile, Weights, type Profile } from './likeness.ts';
import { listTitleWords, shareWords } from './nameShare.ts';
import { mergeCredits } from './credits.ts';

const LEAD_LENGTH = 600;

/** Puts the sections of a page together to articles, in printed order: which title is a headline, which a subhead, and of which body. */
export function assembleDrafts(sections: readonly Section[]): Draft[] {
  const weights = new Weights(sections.map(({ body }) => makeProfile(toText(body))));
  const columns = findColumns(sections);
  const drafts: Draft[] = [];
  const orphans: Section[] = [];
  let current: Draft | undefined;
  sections.forEach((section, at) => {
    if (section.caption) {
      drafts.push(new Draft(section));
      return;
    }
    if (section.body.length === 0) {
      orphans.push(section);
      return;
    }
    if (
      current !== undefined &&
      !startsArticle(section, current, { weights, inColumn: columns.has(at), next: sections[at + 1] })
    ) {
      current.sections.push(section);
      return;
    }
    const trails = current !== undefined && belongsBefore(section, current, weights);
    const draft = new Draft(trails ? { ...section, titles: [] } : section);
    if (trails && current !== undefined) current.titles = section.titles;
    drafts.push(draft);
    current = draft;
  });
  for (const orphan of orphans) giveTitles(orphan, drafts, weights);
  shareColumnSources(sections, drafts);
  return drafts;
}

const toText = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');
const isHeadless = (draft: Draft): boolean => draft.titles.length === 0;
const profileTitles = (titles: readonly Block[]): Profile => makeProfile(toText(titles));

/** Finds the sections that are items of a column: those before a common source line, back to the end of the article before. */
function findColumns(sections: readonly Section[]): ReadonlySet<number> {
  const items = new Set<number>();
  sections.forEach((section, end) => {
    if (!section.closesColumn) return;
    for (let at = end; at >= 0 && (at === end || sections[at]?.ends !== true); at--) items.add(at);
  });
  return items;
}

/** Gives the source of a column to each of its items. */
function shareColumnSources(sections: readonly Section[], drafts: readonly Draft[]): void {
  for (const [at, section] of sections.entries()) {
    if (!section.closesColumn) continue;
    const items = new Set<Section>();
    for (let item = at; item >= 0 && (item === at || sections[item]?.ends !== true); item--)
      items.add(sections[item] ?? section);
    for (const draft of drafts) {
      if (!draft.sections.some((part) => items.has(part))) continue;
      draft.inColumn = true;
      draft.apart = mergeCredits(draft.apart, section.closing);
    }
  }
}

interface Surroundings {
  readonly weights: Weights;
  readonly inColumn: boolean;
  readonly next: Section | undefined;
}

/** Weighs whether a section begins an article of its own or goes on with the one before it under a subhead. */
function startsArticle(section: Section, before: Draft, { weights, inColumn, next }: Surroundings): boolean {
  if (section.begins || before.hasEnded || inColumn) return true;
  if (section.titles.length === 0) return false;
  return weighHeadline(section, before, weights) - (hasParallel(section, next) ? 2 : 0) >= 2;
}

const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]|第[一二三四五六七八九十]{1,2}[，、：])/u;
const NEWS_LEAD = /^(?:近日|日前|昨[日天]|今[日天]|\d{1,2}月\d{1,2}日|\d{1,2}日|记者(?:近日|昨日|从|获悉)|据)/u;

function weighHeadline(section: Section, before: Draft, weights: Weights): number {
  const [title] = section.titles;
  if (title === undefined || ENUMERATED.test(title.text) || (section.titles.length === 1 && title.text.endsWith('——')))
    return -5;
  const words = title.text.replaceAll(' ', '').length;
  if (isPhotoItem(section)) return 3;
  let weight = 0;
  if (before.breaksOff) weight += 1.5;
  if (section.titles.length > 1) weight += 2;
  const level = Math.min(...before.titles.map((block) => block.level || 9), 9);
  if (title.level > 0 && level < 9) weight += title.level <= level ? 2 : -1.5;
  if (before.subheads.some((subhead) => isParallel(subhead, title))) weight -= 2;
  if (words >= 15) weight += 1;
  else if (words <= 10) weight -= 1;
  if (title.gap >= 3) weight += 1;
  if (NEWS_LEAD.test(section.body[0]?.text ?? '')) weight += 0.5;
  if (before.continuedFrom !== null) weight -= 1;
  const common = weights.share(makeProfile(toText(section.body)), makeProfile(before.text));
  if (common > 0.2) weight -= 1.5;
  else if (common < (before.text.length > 150 ? 0.1 : 0.035)) weight += 1.5;
  // A headline names what its own text is about; a subhead speaks of the whole article's matter, or of nothing by name.
  const names = listTitleWords(title.text);
  const own = shareWords(names, section.body[0]?.text.slice(0, LEAD_LENGTH / 2) ?? '');
  weight += Math.max(-1.5, Math.min(2.4, 3 * (own - shareWords(names, before.text))));
  return weight;
}

/** Tells a short text with a photo credit, which has its own headline wherever it stands. */
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

/**
 * Tells whether a section's titles speak of the body before them rather than of the one behind them, as on pages that print
 * headlines under their articles. A title that stood above that body and fits it worse was the label of a column.
 */
function belongsBefore(section: Section, before: Draft, weights: Weights): boolean {
  const titles = profileTitles(section.titles);
  const fit = likeness(titles, before.text, weights);
  if (titles.size === 0 || fit < 0.2 || fit < likeness(titles, toText(section.body), weights) * 1.5) return false;
  return isHeadless(before) || likeness(profileTitles(before.titles), before.text, weights) < fit * 0.5;
}

function likeness(titles: Profile, text: string, weights: Weights): number {
  return weights.share(titles, makeProfile(text.slice(0, LEAD_LENGTH)));
}

/** Gives titles that no body follows to the headless article that they fit best; labels of columns fit none. */
function giveTitles(orphan: Section, drafts: readonly Draft[], weights: Weights): void {
  const titles = profileTitles(orphan.titles);
  const fits = drafts
    .filter((draft) => isHeadless(draft) && !draft.isCaption)
    .map((draft) => ({ draft, fit: likeness(titles, draft.text, weights) }));
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (a, b) => (a !== undefined && a.fit >= b.fit ? a : b),
    undefined,
  );
  if (best === undefined || best.fit < 0.15) return;
  best.draft.titles = orphan.titles;
  best.draft.apart = mergeCredits(orphan.opening, orphan.closing);
}
