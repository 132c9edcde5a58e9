import type { LocatedArticle } from '../model/locatedPageFacts.ts';
import type { MentionFact } from '../model/pageFacts.ts';
import type { Span } from '../model/span.ts';
import { matchLoosely } from './matchLoosely.ts';

/** Something that a page names: its surfaces, the articles that name it, and the quote that gives it, if there is one. */
interface Named {
  readonly claim: { readonly kind: string };
  readonly name: string;
  /** The name that the facts have for it, if a person decided that it is someone else. */
  readonly readAs?: string;
  readonly aliases: readonly string[];
  readonly articles: readonly string[];
  readonly span: Span | null;
}

/** A surface of one article and everything it may mean there. More than one meaning stays unresolved. */
export interface FoundMention<Claim extends Named> {
  readonly article: string;
  readonly surface: string;
  readonly claims: readonly Claim[];
  readonly places: readonly Span[];
}

/**
 * Finds where an article names the claims of its page: in the headline and the body, each longest first, so that 青岛 is
 * not found inside 青岛市. A claim whose surfaces do not occur keeps a mention at its quote, or one without a place.
 * Places that the facts give (`given`) replace those that would be found.
 */
export function findMentions<Claim extends Named>(
  text: string,
  article: LocatedArticle,
  claims: readonly Claim[],
  given?: readonly MentionFact[],
): FoundMention<Claim>[] {
  const here = claims.filter(({ articles }) => articles.includes(article.id));
  const meanings = new Map<string, Claim[]>();
  for (const claim of here)
    for (const surface of new Set([claim.name, ...claim.aliases]))
      meanings.set(surface, [...(meanings.get(surface) ?? []), claim]);
  const spans = [
    ...(article.headlineSpan === null ? [] : [article.headlineSpan]),
    ...article.segments.map(({ span }) => span),
  ];
  const found =
    given === undefined
      ? [...findSurfaces(text, spans, [...meanings.keys()])].map(([surface, at]): FoundMention<Claim> => ({
          article: article.id,
          surface,
          claims: meanings.get(surface) ?? [],
          places: at,
        }))
      : takeMentions(given, article.id, spans, claims, meanings);
  const named = new Set(found.flatMap((mention) => mention.claims));
  for (const claim of here.filter((each) => !named.has(each))) {
    const quoted =
      claim.span !== null &&
      spans.some(([from, to]) => claim.span !== null && from <= claim.span[0] && claim.span[1] <= to);
    found.push({
      article: article.id,
      surface: claim.name,
      claims: [claim],
      places: quoted && claim.span !== null ? [claim.span] : [],
    });
  }
  return found;
}

/** The reader distinguished the places: one surface may mean different entities in different places. */
function takeMentions<Claim extends Named>(
  given: readonly MentionFact[],
  article: string,
  spans: readonly Span[],
  claims: readonly Claim[],
  meanings: ReadonlyMap<string, readonly Claim[]>,
): FoundMention<Claim>[] {
  const findBearers = (kind: string, name: string, surfaces: (claim: Claim) => readonly string[]): Claim[] => {
    const bearers = claims.filter((each) => each.claim.kind === kind && surfaces(each).includes(name));
    const own = bearers.filter(({ articles }) => articles.includes(article));
    return own.length > 0 ? own : bearers;
  };
  const means = ({ surface, entity }: MentionFact): readonly Claim[] => {
    if (entity !== null) {
      const split = claims.filter(
        ({ claim, name, readAs, articles }) =>
          claim.kind === entity.kind && readAs === entity.name && name === surface && articles.includes(article),
      );
      if (split.length > 0) return split;
      const named = findBearers(entity.kind, entity.name, ({ name }) => [name]);
      return named.length > 0 ? named : findBearers(entity.kind, entity.name, ({ aliases }) => aliases);
    }
    // What the reader could not decide is not decided by a list that knows one entity of the name.
    const bearers = meanings.get(surface) ?? [];
    return bearers.length > 1 ? bearers : [];
  };
  const here = given
    .filter(({ span }) => spans.some(([from, to]) => from <= span[0] && span[1] <= to))
    .map((fact) => ({ ...fact, claims: means(fact) }));
  const groups = Map.groupBy(here, (each) =>
    JSON.stringify([each.surface, each.claims.map((claim) => claims.indexOf(claim))]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            article,
            surface: first.surface,
            claims: first.claims,
            places: [first, ...others].map(({ span }) => span),
          },
        ],
  );
}

function findSurfaces(text: string, spans: readonly Span[], surfaces: readonly string[]): Map<string, Span[]> {
  const byFirst = Map.groupBy(
    surfaces.toSorted((a, b) => b.length - a.length),
    (surface) => surface.charAt(0),
  );
  const places = new Map<string, Span[]>();
  for (const [from, to] of spans) {
    for (let at = from; at < to;) {
      const match = matchSurface(text, at, to, byFirst.get(text.charAt(at)) ?? []);
      if (match === undefined) at += 1;
      else {
        places.set(match.surface, [...(places.get(match.surface) ?? []), [at, match.end]]);
        at = match.end;
      }
    }
  }
  return keepLoneCharactersInCompany(text, places);
}

function matchSurface(
  text: string,
  start: number,
  limit: number,
  surfaces: readonly string[],
): { surface: string; end: number } | undefined {
  for (const surface of surfaces) {
    const end = matchLoosely(text, start, limit, surface);
    if (end !== undefined && isWordAlone(text, start, end)) return { surface, end };
  }
  return undefined;
}

/** A Latin name is not found inside a longer word. */
function isWordAlone(text: string, start: number, end: number): boolean {
  const joins = (left: string, right: string): boolean =>
    /[\p{Script=Latin}\d]/u.test(left) && /[\p{Script=Latin}\d]/u.test(right);
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end));
}

/**
 * One character names a place only next to another such character (粤苏浙, 中美) or after 对, 赴, 驻, 访, 非: otherwise it may be
 * part of any word.
 */
function keepLoneCharactersInCompany(text: string, places: Map<string, Span[]>): Map<string, Span[]> {
  const lone = new Set(
    [...places].filter(([surface]) => surface.length === 1).flatMap(([, spans]) => spans.map(([start]) => start)),
  );
  for (const [surface, spans] of places) {
    if (surface.length > 1) continue;
    const kept = spans.filter(
      ([start]) => lone.has(start - 1) || lone.has(start + 1) || '对赴驻访非中'.includes(text.charAt(start - 1)),
    );
    if (kept.length === 0) places.delete(surface);
    else places.set(surface, kept);
  }
  return places;
}
