import type { LocatedArticle } from '../model/locatedPageFacts.ts';
import type { EntityKind } from '../model/reading.ts';
import type { PageClaim } from './pageClaim.ts';

/** A person's decision that a name on a page means someone other than it was read as. */
export interface NameSplit {
  readonly kind: EntityKind;
  /** The name of the record that it was read as. */
  readonly name: string;
  /** The words, and where they are on the page: only their article is meant. Null for the whole page. */
  readonly at: { readonly surface: string; readonly place: number } | null;
  /** What the claim of the other one says as `apart`. */
  readonly apart: string;
}

/**
 * Separates names that, as people decided, mean someone else. The name of a record is separated in one article, with
 * its short forms there; a short form alone (拉比耶, read as 乌萨马·拉比耶) becomes a person of that name. What the lexicon
 * knows stays.
 */
export function separateNames(
  claims: readonly PageClaim[],
  splits: readonly NameSplit[],
  articles: readonly LocatedArticle[],
): readonly PageClaim[] {
  const inOrder = splits.toSorted((a, b) => rank(a) - rank(b) || (a.apart < b.apart ? -1 : 1));
  return inOrder.reduce<readonly PageClaim[]>((rest, split) => {
    const article = split.at === null ? undefined : findArticleAt(articles, split.at.place);
    // Another reading of the page may have no article there.
    if (split.at !== null && article === undefined) return rest;
    return rest.flatMap((each) => (isMeant(each, split, article, articles) ? separate(each, split, article) : [each]));
  }, claims);
}

/** A short form is separated before its name, and that before a whole page, so that it does not matter who decided first. */
function rank({ at, name }: NameSplit): number {
  return at === null ? 2 : at.surface === name ? 1 : 0;
}

function isMeant(
  { claim, name, readAs, aliases, articles }: PageClaim,
  split: NameSplit,
  article: string | undefined,
  [first]: readonly LocatedArticle[],
): boolean {
  if (claim.lexiconId !== null || claim.apart !== null || readAs !== undefined) return false;
  if (claim.kind !== split.kind || name !== split.name) return false;
  if (article === undefined || split.at === null) return true;
  // What no article names counts as named in the first.
  const isHere = articles.includes(article) || (articles.length === 0 && article === first?.id);
  return isHere && [name, ...aliases].includes(split.at.surface);
}

function separate(each: PageClaim, { at, apart }: NameSplit, article: string | undefined): PageClaim[] {
  const { key, claim, name, aliases } = each;
  if (at === null || article === undefined) return [{ ...each, claim: { ...claim, apart } }];
  const elsewhere = each.articles.filter((id) => id !== article);
  const others = elsewhere.length === 0 ? [] : [{ ...each, articles: elsewhere }];
  const here = { ...each, key: `${key} ${apart}`, articles: [article] };
  if (at.surface === name) return [...others, { ...here, claim: { ...claim, apart } }];
  return [
    ...others,
    { ...here, key: `${key} ${article}`, aliases: aliases.filter((alias) => alias !== at.surface) },
    {
      ...here,
      // The page says nothing about this one: the posts are those of the other.
      claim: {
        ...claim,
        name: at.surface,
        apart,
        affiliations: [],
        saidOfficial: claim.kind === 'person' ? false : null,
      },
      name: at.surface,
      readAs: name,
      aliases: [],
      span: null,
    },
  ];
}

function findArticleAt(articles: readonly LocatedArticle[], place: number): string | undefined {
  return articles.find(({ segments, headlineSpan }) =>
    [...(headlineSpan === null ? [] : [headlineSpan]), ...segments.map(({ span }) => span)].some(
      ([from, to]) => from <= place && place < to,
    ),
  )?.id;
}
