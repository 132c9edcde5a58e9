import { mintClaimId } from '../../model/claim.ts';
import { mintId } from '../../model/ids.ts';
import { printKey, printOffsetKey } from '../../model/keys.ts';
import type { FoundMention } from '../../locate/findMentions.ts';
import { findMentions } from '../../locate/findMentions.ts';
import type { LexiconRule, PageClaim } from '../../resolve/pageClaim.ts';
import { inTurns } from '../inTurns.ts';
import type { Row } from '../row.ts';
import type { GroupCollector } from './groupRows.ts';
import { printDateKey } from './rowSource.ts';
import type { RowSource, PlacedArticle } from './rowSource.ts';
import { printSource, splitSpans } from './sourceSpan.ts';

export interface MentionRows {
  readonly mentions: Row[];
  readonly resolutions: Row[];
  /** Which entity each article names, once each. */
  readonly namedIn: Row[];
}

/** Makes the rows of every name in a page's articles, what the page claims about it, and the entity it is linked to. */
export async function makeMentionRows(context: RowSource): Promise<MentionRows> {
  const rows: MentionRows = { mentions: [], resolutions: [], namedIn: [] };
  const claims = placeClaims(context);
  for await (const article of inTurns(context.facts.articles)) {
    const placed = context.articles.get(article.id);
    if (placed === undefined) continue;
    const named = new Set<string>();
    for (const found of findMentions(context.page.text, article, claims, context.facts.mentions)) {
      const [claim] = found.claims;
      if (claim === undefined) continue;
      const mention = makeMention(context, placed, found, claim);
      rows.mentions.push(mention.row);
      if (found.claims.length > 1) continue;
      const { entityId } = context.resolve(claim.key);
      rows.resolutions.push({
        mentionId: mention.id,
        entityId,
        key: printKey(entityId, printDateKey(placed), mention.id),
      });
      named.add(entityId);
    }
    rows.namedIn.push(...[...named].map((id) => nameIn(context.world.find(id), placed, id)));
  }
  return rows;
}

/**
 * Makes the rows of the phrases by which a page's articles mean its unnamed groups. They need no claim: a group is what one page
 * says, and nothing else has its name.
 */
export function makeGroupMentionRows(context: RowSource, groups: GroupCollector): MentionRows {
  const rows: MentionRows = { mentions: [], resolutions: [], namedIn: [] };
  const named = Array.from(groups, ([id, { surface, articles }]) => ({
    ...{ id, name: surface, aliases: [], articles: [...articles], span: null },
    claim: { kind: 'group' },
  }));
  for (const article of context.facts.articles) {
    const placed = context.articles.get(article.id);
    if (placed === undefined) continue;
    const here = named.filter(({ articles }) => articles.includes(article.id));
    for (const { claims, surface, places } of findMentions(context.page.text, article, here)) {
      const [group] = claims;
      if (group === undefined) continue;
      const id = mintId('Mention', context.pageId, placed.id, surface, 'group', surface, null);
      const { starts, ends } = splitSpans(places);
      rows.mentions.push({
        id,
        pageId: context.pageId,
        articleId: placed.id,
        surface,
        entityKind: 'group',
        name: surface,
        starts,
        ends,
        claimId: null,
        rule: 'phrase',
        why: 'The page gives no name, only this phrase.',
        byArticle: printKey(placed.id, printOffsetKey(places[0]?.[0] ?? placed.start), id),
      });
      const key = printKey(group.id, printDateKey(placed), id);
      rows.resolutions.push({ mentionId: id, entityId: group.id, key });
      rows.namedIn.push(nameIn({ label: 'Group', name: surface }, placed, group.id));
    }
  }
  return rows;
}

/** Explains how the lexicon matched a name: several regions may share it, or it may be a short form of an organization. */
function explainLexicon(rule: LexiconRule, { claim }: PageClaim): { rule: string; why: string } {
  const reasons: Readonly<Record<LexiconRule, string>> = {
    lexicon: `The lexicon knows ${claim.name}.`,
    'lexicon-alias': `The lexicon knows it as another name for ${claim.name}.`,
    'lexicon-parent': `Several regions are called ${claim.name}; the page says in which region this one lies.`,
    'lexicon-context': `Several regions are called ${claim.name}; only this one lies in another region that the page names.`,
  };
  return { rule, why: reasons[rule] };
}

/**
 * A claim without an article (`articles: []`) gets the page's first article, because an entity exists through its
 * mentions.
 */
function placeClaims({ claimed, facts }: RowSource): PageClaim[] {
  const [first] = facts.articles;
  return claimed.claims.map((claim) =>
    claim.articles.length > 0 || first === undefined ? claim : { ...claim, articles: [first.id] },
  );
}

function makeMention(
  context: RowSource,
  placed: PlacedArticle,
  found: FoundMention<PageClaim>,
  page: PageClaim,
): { id: string; row: Row } {
  const { surface, places } = found;
  const { claim } = page;
  const resolved = found.claims.length === 1;
  // What a decision splits off keeps the id of its mention, which the decision is about.
  const name = resolved ? (page.readAs ?? page.name) : '';
  const id = mintId('Mention', context.pageId, placed.id, surface, claim.kind, name, resolved ? claim.scope : null);
  const quoted = resolved && surface === page.name && page.span !== null && liesIn(context, placed.localId, page.span);
  const lexicon = page.lexiconRule === null ? { rule: null, why: null } : explainLexicon(page.lexiconRule, page);
  const alias = surface !== page.name;
  // The claim says how it was decided, for all its mentions; this row has only what is specific to the page.
  const own: Row = {
    claimId: claim.lexiconId === null ? mintClaimId(claim) : null,
    rule: alias ? 'page-alias' : lexicon.rule,
    whyAlias: alias ? `On this page ${surface} means ${page.name}. ` : null,
    why: lexicon.why,
  };
  const { starts, ends } = splitSpans(places);
  const row: Row = {
    id,
    pageId: context.pageId,
    articleId: placed.id,
    surface,
    entityKind: claim.kind,
    name,
    starts,
    ends,
    ...(resolved ? own : {}),
    ...(quoted && page.span !== null ? printSource(context.page.text, page.span) : {}),
    byArticle: printKey(placed.id, printOffsetKey(places[0]?.[0] ?? placed.start), id),
  };
  return { id, row };
}

function liesIn({ facts }: RowSource, localId: string, [start, end]: readonly [number, number]): boolean {
  const article = facts.articles.find(({ id }) => id === localId);
  const spans = [
    ...(article?.segments.map(({ span }) => span) ?? []),
    ...(article?.headlineSpan == null ? [] : [article.headlineSpan]),
  ];
  return spans.some(([from, to]) => from <= start && end <= to);
}

function nameIn(
  entity: { readonly label: string; readonly name: string } | undefined,
  placed: PlacedArticle,
  entityId: string,
): Row {
  return {
    entityId,
    articleId: placed.id,
    byArticle: printKey(placed.id, entity?.label ?? '', entity?.name ?? '', entityId),
    byEntity: printKey(entityId, printDateKey(placed), placed.id),
  };
}
