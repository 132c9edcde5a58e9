import type { OrganizationFact, OrganizationKind } from '../../model/pageFacts.ts';
import { dropSharedAliases } from './dropSharedAliases.ts';
import type { Span } from '../../model/span.ts';
import { locateEvidence } from './locateEvidence.ts';
import type { ReadArticle } from './mentions.ts';
import { findPublishers } from './findPublishers.ts';

interface Draft {
  readonly kind: OrganizationKind;
  readonly region: string | null;
  readonly quote: string;
  readonly span: Span;
  readonly confidence: number;
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
}

/** Assembles the bodies of a page: those that its texts name, and the agencies and papers that it credits. */
export function collectOrganizations(pageText: string, read: readonly ReadArticle[]): OrganizationFact[] {
  const drafts = new Map<string, Draft>();
  const add = (name: string, draft: Omit<Draft, 'aliases' | 'articles'>, surface: string, article: string): void => {
    const kept = drafts.get(name) ?? { ...draft, aliases: new Set(), articles: new Set() };
    if (surface !== name) kept.aliases.add(surface);
    // 中共绍兴市委 is 绍兴市委 on any page.
    if (name.startsWith('中共') && draft.kind === 'party' && draft.region !== null) kept.aliases.add(name.slice(2));
    kept.articles.add(article);
    drafts.set(name, kept);
  };
  for (const { article, parts } of read)
    for (const { clean, findings } of parts)
      for (const { start, end, name, kind, region, confidence } of findings.organizations.flatMap((body) =>
        body.house === undefined ? [body] : [body, body.house],
      )) {
        const located = locateEvidence(pageText, clean, [start, end]);
        add(name, { kind, region, confidence, ...located }, clean.text.slice(start, end), article.fact.id);
      }
  for (const { name, surface, article, kind, region, quote, span } of findPublishers(pageText, read))
    add(name, { kind, region, quote, span, confidence: 0.9 }, surface, article);
  dropSharedAliases(drafts);
  return Array.from(drafts, ([name, { aliases, articles, ...rest }]) => ({
    name,
    aliases: [...aliases],
    ...rest,
    articles: [...articles],
  }));
}
