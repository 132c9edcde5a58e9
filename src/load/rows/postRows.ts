import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import type { Row } from '../row.ts';
import { findEntity, printDateKey } from './rowSource.ts';
import type { RowSource } from './rowSource.ts';

export interface PostRows {
  readonly posts: Row[];
  readonly evidence: Row[];
}

/** Mints a post's id from its holder, its title and its body, if it has one. */
export function mintPostId(personId: string, title: string, organizationId: string | null): string {
  return mintId('Post', personId, title, organizationId);
}

/**
 * Makes the rows of the posts a page gives, and the article that gives each. When a post was first and last seen is
 * worked out from all its articles, once they are in the graph. Posts that have ended according to the page are left
 * out.
 */
export function makePostRows(context: RowSource): PostRows {
  const posts = new Map<string, Row>();
  const evidence = new Map<string, Row>();
  for (const person of context.facts.people) {
    const [first] = person.articles;
    const article =
      context.facts.articles.find(({ segments }) =>
        segments.some(({ span: [from, to] }) => from <= person.span[0] && person.span[1] <= to),
      )?.id ?? first;
    const placed = article === undefined ? undefined : context.articles.get(article);
    // If two people on the page have the name, it is the one in the article that gives the post.
    const bearer = article !== undefined && person.articles.includes(article) ? article : (first ?? article);
    const holder = bearer === undefined ? undefined : findEntity(context, person.name, ['person'], bearer);
    if (article === undefined || placed === undefined || holder === undefined) continue;
    for (const { title, organization, former } of person.roles) {
      // 原局长 is not 局长: an article that says so is not evidence that the post was held when it was printed.
      if (former === true) continue;
      const body = organization === null ? undefined : findEntity(context, organization, ['organization'], article);
      const id = mintPostId(holder.id, title, body?.id ?? null);
      posts.set(id, { id, title, personId: holder.id, organizationId: body?.id ?? null });
      evidence.set(`${id} ${placed.id}`, {
        postId: id,
        articleId: placed.id,
        start: BigInt(person.span[0]),
        end: BigInt(person.span[1]),
        quote: context.page.text.slice(...person.span),
        official: person.official,
        key: printKey(id, printDateKey(placed), placed.id),
        officialKey: person.official ? printKey(id, printDateKey(placed), placed.id) : null,
      });
    }
  }
  return { posts: [...posts.values()], evidence: [...evidence.values()] };
}
