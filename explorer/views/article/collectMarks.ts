import type { ArticleQuery, EntityKind } from '../../generated/graphql.ts';
import type { Mark, MarkKind } from '../../text/marks.ts';

type Article = NonNullable<ArticleQuery['article']>;

/** The mark of each kind of name. */
export const KIND_OF_NAME: Readonly<Record<EntityKind, MarkKind>> = {
  REGION: 'region',
  ORGANIZATION: 'organization',
  PERSON: 'person',
  PROJECT: 'project',
  GROUP: 'organization',
};

/** Collects what was found in an article as marks on its page. */
export function collectMarks({
  statistics,
  mentions,
  quotations,
}: Pick<Article, 'mentions' | 'quotations'> & {
  readonly statistics: { readonly nodes: ReadonlyArray<Pick<Article['statistics']['nodes'][number], 'id' | 'source'>> };
}): ReadonlyArray<Mark> {
  return [
    ...statistics.nodes.map(({ id, source }): Mark => ({ id, kind: 'figure', places: [source] })),
    ...mentions.nodes.map(({ id, entityKind, places }): Mark => ({ id, kind: KIND_OF_NAME[entityKind], places })),
    ...quotations.nodes.map(({ id, source }): Mark => ({ id, kind: 'quotation', places: [source] })),
  ];
}
