import media from '../../../seeds/lexicons/mediaNames.json' with { type: 'json' };
import type { OrganizationKind } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { ReadArticle } from './mentions.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { findMediaByPlace } from './findMediaByPlace.ts';
import { KNOWN_BODIES } from './organizationWords.ts';

/** An agency or a paper that the page credits next to an article. */
export interface Publisher {
  readonly name: string;
  readonly surface: string;
  readonly article: string;
  readonly kind: OrganizationKind;
  readonly region: string | null;
  readonly quote: string;
  readonly span: Span;
}

const CREDIT = /(?:来源|根据|综合|据)[:：]?[^\n()（）。]{0,40}/gu;

/** A dateline of a news agency, next to a source line that may name another medium. */
const WIRE_LINE = /(?:^|\n)[ \t\u3000]*(新华社|中新社)[^，。\n]{0,20}电/gu;

/** More credits than any page has. */
const MOST_CREDITS = 200;
/** 来源：某某网: the medium that a text was taken from. */
const SOURCE = new RegExp(
  `来源[:：][ \\t]*《?([\\u4e00-\\u9fff]{2,12}?(?:${[...media.papers, '信息网', ...media.others].join('|')}))(?:综合)?(?![\\u4e00-\\u9fff])`,
  'gu',
);
const NO_PAPER = new RegExp(`(?:${media.not.join('|')})$`, 'u');
/** 原载2024年7月30日《某某周刊》: where a text was first printed. */
const FIRST_PRINTED = /原载[^《》\n]{0,16}《([\u4e00-\u9fff·]{2,12})》/gu;
/** A masthead at the head of a page: in 《》, or alone above the date of its issue. */
const MASTHEAD = new RegExp(
  `^[ \\t\\u3000]*(?:《([\\u4e00-\\u9fff]{4,14})》|([\\u4e00-\\u9fff]{2,10}(?:${[...media.papers, ...media.others].join('|')}))[ \\t\\u3000]*\\n)(?=[ \\t\\u3000]*\\d{4}[-年])`,
  'gmu',
);
/**
 * A page of more articles than these is a paper's: its masthead is the publication, not an organization of any article.
 */
const MOST_ARTICLES = 5;
/** How much of a page may come before its first article. */
const HEAD_OF_PAGE = 200;
/** The newsroom of a county, in a byline. */
const CENTER = /[\u4e00-\u9fff]{2,10}?(?:融媒体中心|全媒体中心|广播电视台)/gu;

/** Gives where the first place in a name begins, or -1 if it contains none. */
function placeIn(name: string): number {
  for (let at = 0; at < name.length - 4; at++) if (PLACE_INDEX.longestAt(name, at) !== undefined) return at;
  return -1;
}

/** Finds whose texts the page prints: the agency of each article, and known media in its credits (来源：新华社、中国政府网). */
export function findPublishers(pageText: string, read: readonly ReadArticle[]): Publisher[] {
  const publishers: Publisher[] = [];
  const add = (start: number, end: number, article: string): void => {
    const surface = pageText.slice(start, end);
    const body = KNOWN_BODIES.longestAt(pageText, start)?.value ?? {
      name: surface,
      kind: 'media' as const,
      region: null,
    };
    publishers.push({ ...body, surface, article, quote: surface, span: [start, end] });
  };
  const searched = new Map<string, number>();
  for (const { article } of read) {
    const { agency, id, segments } = article.fact;
    // 商海晨报客户端, 商海网综合: the medium is found after 来源.
    if (agency === null || /(?:客户端|综合)$/u.test(agency)) continue;
    // The credit is after the article's beginning, or it is the first of the page. Articles come in order of place.
    const from = Math.max(segments[0]?.span?.[0] ?? 0, 0);
    const last = searched.get(agency);
    const found = last === -1 ? -1 : pageText.indexOf(agency, from);
    if (found < 0) searched.set(agency, -1);
    const start = found >= 0 ? found : pageText.indexOf(agency);
    if (start >= 0) add(start, start + agency.length, id);
  }
  for (const { 1: wire = '', index, 0: line } of pageText.matchAll(WIRE_LINE).take(MOST_CREDITS)) {
    const start = index + line.indexOf(wire);
    const article = articleAt(read, start);
    if (article !== undefined) add(start, start + wire.length, article);
  }
  for (const { 1: medium = '', 0: label, index } of pageText.matchAll(SOURCE).take(MOST_CREDITS)) {
    const article = lastArticleBefore(read, index) ?? read[0]?.article.fact.id;
    if (article !== undefined && !NO_PAPER.test(medium))
      add(index + label.length - medium.length, index + label.length, article);
  }
  for (const { 1: medium = '', 0: label, index } of pageText.matchAll(FIRST_PRINTED).take(MOST_CREDITS)) {
    const article = lastArticleBefore(read, index);
    const start = index + label.length - medium.length - 1;
    if (article !== undefined) add(start, start + medium.length, article);
  }
  const head = read.length > MOST_ARTICLES ? '' : pageText.slice(0, HEAD_OF_PAGE);
  for (const { 1: titled, 2: alone = '', 0: label, index } of head.matchAll(MASTHEAD)) {
    const medium = titled ?? alone;
    const [first] = read;
    const start = index + label.indexOf(medium);
    if (first !== undefined && !NO_PAPER.test(medium) && articleAt(read, start) === undefined)
      add(start, start + medium.length, first.article.fact.id);
  }
  for (const [start, end] of findMediaByPlace(pageText)) {
    const article = articleAt(read, start) ?? lastArticleBefore(read, start) ?? read[0]?.article.fact.id;
    if (article !== undefined) add(start, end, article);
  }
  for (const { 0: center, index } of pageText.matchAll(CENTER).take(MOST_CREDITS)) {
    const from = placeIn(center);
    const article = lastArticleBefore(read, index) ?? read[0]?.article.fact.id;
    if (from >= 0 && article !== undefined && articleAt(read, index) === undefined)
      add(index + from, index + center.length, article);
  }
  for (const credit of pageText.matchAll(CREDIT)) {
    for (const { start, end, value } of KNOWN_BODIES.leftmost(credit[0])) {
      if (value.kind !== 'media') continue;
      const article = lastArticleBefore(read, credit.index);
      if (article !== undefined) add(credit.index + start, credit.index + end, article);
    }
  }
  return publishers;
}

/** Gives the article whose text contains a position of the page. */
function articleAt(read: readonly ReadArticle[], place: number): string | undefined {
  return read.find(({ article }) =>
    article.fact.segments.some(({ span }) => span !== undefined && span[0] <= place && place < span[1]),
  )?.article.fact.id;
}

/** Gives the last article whose text begins before a position of the page. */
function lastArticleBefore(read: readonly ReadArticle[], place: number): string | undefined {
  let best: { readonly id: string; readonly start: number } | undefined;
  for (const { article } of read)
    for (const { span } of article.fact.segments)
      if (span !== undefined && span[0] <= place && (best === undefined || span[0] > best.start))
        best = { id: article.fact.id, start: span[0] };
  return best?.id;
}
