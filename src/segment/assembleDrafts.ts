import type { Block } from './block.ts';
import { Draft } from './draft.ts';
import type { Section } from './findSections.ts';
import { makeProfile, Weights, type Profile } from './likeness.ts';
import { mergeCredits, NO_CREDITS } from './credits.ts';
import { weighHeadline } from './weighHeadline.ts';

const LEAD_LENGTH = 600;
// Titles without a body: more of them than any page has are labels and furniture.
const MAX_ORPHANS = 40;

/**
 * Assembles the sections of a page into articles, in printed order: which title is a headline, which a subhead, and of
 * which body.
 */
export function assembleDrafts(sections: readonly Section[]): Draft[] {
  const weights = new Weights(sections.map(({ body }) => makeProfile(toText(body))));
  const joined = adoptHeads(sections, weights);
  const columns = findColumns(joined);
  const drafts: Draft[] = [];
  const orphans: Section[] = [];
  /** Which article the rest after a hidden one continues with: its subheads are like that article's. */
  const restOf = new Map<Draft, Draft>();
  let current: Draft | undefined;
  joined.forEach((section, at, all) => {
    if (section.caption) {
      drafts.push(new Draft(section));
      return;
    }
    if (section.body.length === 0) {
      orphans.push(section);
      return;
    }
    const split = current !== undefined && isHeadless(current) ? countTrailing(section, current, weights) : 0;
    if (current !== undefined && split > 0) {
      current.titles = section.titles.slice(0, split);
      current = new Draft({ ...section, titles: section.titles.slice(split) });
      drafts.push(current);
      return;
    }
    const hidden = current === undefined ? undefined : cutHidden(section, current, weights);
    if (hidden !== undefined) {
      const [open, rest] = [current, new Draft({ ...section, titles: [], opening: NO_CREDITS, begins: false })];
      if (open !== undefined) restOf.set(rest, open);
      current = rest;
      drafts.push(hidden, current);
      return;
    }
    const trails = current !== undefined && belongsBefore(section, current, weights);
    if (
      current !== undefined &&
      !(trails && isHeadless(current)) &&
      !startsArticle(section, restOf.get(current) ?? current, { weights, inColumn: columns.has(at), next: all[at + 1] })
    ) {
      current.sections.push(section);
      return;
    }
    const draft = new Draft(trails ? { ...section, titles: [] } : section);
    if (trails && current !== undefined) current.titles = section.titles;
    drafts.push(draft);
    current = draft;
  });
  for (const orphan of orphans.slice(-MAX_ORPHANS)) giveTitles(orphan, drafts, weights);
  shareColumnSources(joined, drafts);
  return drafts.filter((draft) => draft.isCaption || !isScrap(draft));
}

// A row of a price list, a button: a few letters without a sentence are not an article.
const SCRAP = 30;
const isScrap = (draft: Draft): boolean => draft.length < SCRAP && !/[。！？；，]/u.test(draft.readLead(SCRAP));
const toText = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');
const isHeadless = (draft: Draft): boolean => draft.titles.length === 0;
const profileTitles = (titles: readonly Block[]): Profile => makeProfile(toText(titles));

/**
 * Gives a headline and its byline the body that other lines (a label, a web page's tools) separate it from, if the
 * headline fits that body better than those lines do.
 */
function adoptHeads(sections: readonly Section[], weights: Weights): readonly Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const head = joined.at(-1);
    if (
      head === undefined ||
      head.body.length > 0 ||
      head.titles.length === 0 ||
      section.begins ||
      section.body.length === 0
    ) {
      joined.push(section);
      continue;
    }
    const lead = toText(section.body);
    const fit = likeness(profileTitles(head.titles), lead, weights);
    if (fit < 0.2 || fit < likeness(profileTitles(section.titles), lead, weights)) joined.push(section);
    else
      joined.splice(-1, 1, {
        ...section,
        titles: head.titles,
        opening: mergeCredits(head.opening, section.opening),
        begins: true,
      });
  }
  return joined;
}

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
  const owners = new Map(drafts.flatMap((draft) => draft.sections.map((section) => [section, draft] as const)));
  for (const [end, section] of sections.entries()) {
    if (!section.closesColumn) continue;
    for (let at = end; at >= 0 && (at === end || sections[at]?.ends !== true); at--) {
      const item = sections[at];
      const draft = item === undefined ? undefined : owners.get(item);
      if (draft === undefined || draft.inColumn) continue;
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

/** Weighs whether a section begins an article of its own or continues with the one before it under a subhead. */
function startsArticle(section: Section, before: Draft, { weights, inColumn, next }: Surroundings): boolean {
  if (section.begins || before.hasEnded || inColumn) return true;
  if (section.titles.length === 0 || isSmallTable(section)) return false;
  return weighHeadline(section, before, next, weights) >= 2;
}

const SMALL_TABLE = 240;

/** A table of a few rows under a title of its own belongs to the article above it. */
function isSmallTable({ body }: Section): boolean {
  return body.length > 0 && body.every(({ isTable, text }) => isTable === true && text.length <= SMALL_TABLE);
}

/**
 * Tells whether a section's titles are about the body before them rather than the one after them, as on pages that
 * print headlines under their articles. A title above that body that fits it worse was the label of a column.
 */
function belongsBefore(section: Section, before: Draft, weights: Weights): boolean {
  const titles = profileTitles(section.titles);
  const fit = likeness(titles, before.readLead(LEAD_LENGTH), weights);
  if (titles.size === 0 || fit < 0.2 || fit < likeness(titles, toText(section.body), weights) * 1.5) return false;
  return (
    isHeadless(before) || likeness(profileTitles(before.titles), before.readLead(LEAD_LENGTH), weights) < fit * 0.5
  );
}

/**
 * Cuts the text that a section's titles are about off the end of the article before it, if that article breaks off
 * inside a sentence: on pages that print headlines under their articles, one without a headline of its own above it
 * hides after the break.
 */
function cutHidden(section: Section, before: Draft, weights: Weights): Draft | undefined {
  const titles = profileTitles(section.titles);
  const last = before.sections.at(-1);
  const at = last?.body.findIndex(({ unfinished }) => unfinished) ?? -1;
  if (last === undefined || titles.size === 0 || at < 0 || at === last.body.length - 1) return undefined;
  const tail = last.body.slice(at + 1);
  const fit = likeness(titles, toText(tail), weights);
  const own = likeness(titles, toText(section.body), weights);
  if (fit < 0.2 || fit < own * 2 || fit < likeness(titles, toText(last.body.slice(0, at + 1)), weights) * 1.5)
    return undefined;
  before.sections.splice(-1, 1, { ...last, body: last.body.slice(0, at + 1), closing: NO_CREDITS, ends: false });
  return new Draft({ ...last, titles: section.titles, body: tail, opening: section.opening, begins: true });
}

/**
 * Counts the first of several titles that are about the body before them while the last is about the one after them:
 * two headlines met.
 */
function countTrailing({ titles, body }: Section, before: Draft, weights: Weights): number {
  const lead = toText(body);
  const leans = titles.map((title) => {
    const profile = profileTitles([title]);
    const fit = likeness(profile, before.readLead(LEAD_LENGTH), weights);
    return fit >= 0.2 && fit > likeness(profile, lead, weights) * 1.5;
  });
  const count = leans.indexOf(false);
  return count > 0 && leans.at(-1) === false ? count : 0;
}

function likeness(titles: Profile, text: string, weights: Weights): number {
  return weights.share(titles, makeProfile(text.slice(0, LEAD_LENGTH)));
}

/** Gives titles that no body follows to the headless article that they fit best; labels of columns fit none. */
function giveTitles(orphan: Section, drafts: readonly Draft[], weights: Weights): void {
  const titles = profileTitles(orphan.titles);
  const fits = drafts
    .filter((draft) => isHeadless(draft) && !draft.isCaption)
    .map((draft) => ({ draft, fit: likeness(titles, draft.readLead(LEAD_LENGTH), weights) }));
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (a, b) => (a !== undefined && a.fit >= b.fit ? a : b),
    undefined,
  );
  if (best === undefined || best.fit < 0.15) return;
  best.draft.titles = orphan.titles;
  best.draft.apart = mergeCredits(orphan.opening, orphan.closing);
}
