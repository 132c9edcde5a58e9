import type { FigureJudgement } from '../../figures/judgeFact.ts';
import type { Resolution } from '../../model/claim.ts';
import { UNKNOWN_DATE } from '../../model/keys.ts';
import type { LocatedPageFacts } from '../../model/locatedPageFacts.ts';
import type { Page } from '../../model/page.ts';
import type { EntityKind } from '../../model/reading.ts';
import type { ClaimedPage } from '../../resolve/claimPage.ts';
import type { EntityView, World } from '../world.ts';

/** An article to be written to the graph. */
export interface PlacedArticle {
  readonly id: string;
  /** Its id on the page, e.g. `a1`. */
  readonly localId: string;
  /** Where it begins on the page. */
  readonly start: number;
  /** ISO date, or a bare year if the text gives no more; null if it gives nothing. */
  readonly date: string | null;
  readonly dateSource: 'article' | 'page' | 'text' | null;
}

/** One page with everything that its rows are made of. */
export interface RowSource {
  readonly page: Page;
  readonly pageId: string;
  readonly publicationId: string | null;
  readonly facts: LocatedPageFacts;
  readonly claimed: ClaimedPage;
  readonly articles: ReadonlyMap<string, PlacedArticle>;
  readonly world: World;
  /** Gives whom a claim of the page means, by its key. */
  readonly resolve: (key: string) => Resolution;
  /** The decisions of people about figures of the page. */
  readonly judgements: readonly PageJudgement[];
}

/** A decision about a figure of a page; one that was undone has no effect but stays in the history. */
export interface PageJudgement extends FigureJudgement {
  readonly pageId: string;
  readonly standing: boolean;
}

/** Finds the entity that a name of a record means; undefined if neither the page nor the lexicons know the name. */
export function findEntity(
  context: RowSource,
  name: string,
  kinds: readonly EntityKind[],
  article: string,
): EntityView | undefined {
  const reference = context.claimed.refer(name, kinds, article);
  if (reference === undefined) return undefined;
  return context.world.find(reference.kind === 'claim' ? context.resolve(reference.key).entityId : reference.id);
}

/** Gives an article's date as keys write it. */
export function printDateKey(article: PlacedArticle | undefined): string {
  return article?.date ?? UNKNOWN_DATE;
}
