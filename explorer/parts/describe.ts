import type { LabelFragment, LabelSourceFragment } from '../generated/graphql.ts';
import { nameMeasured } from '../figures/nameMeasured.ts';
import { printPeriod } from '../figures/printPeriod.ts';
import { printPublication } from './printPublication.ts';
import type { Words } from '../words/useWords.ts';

/** A node's name and what distinguishes it from others of that name. */
export interface Description {
  readonly title: string;
  readonly detail: string;
}

/** Describes a node of any type in one line; `opening` names an article that has no headline. */
export function describe(node: LabelFragment, words: Words, opening?: string): Description {
  const { say, name, language } = words;
  switch (node.__typename) {
    case 'Region':
      return { title: node.name, detail: joinParts(name('level', node.level), node.parent?.name) };
    case 'Organization':
      return { title: node.name, detail: joinParts(name('organization', node.organizationKind), node.region?.name) };
    case 'Person':
      return {
        title: node.name,
        // People of one name are distinguished by their posts.
        detail: joinParts(name('kind', node.official ? 'Official' : 'Person'), printPost(node.posts)),
      };
    case 'Project':
      return { title: node.name, detail: name('project', node.projectKind) };
    case 'Group':
    case 'Publication':
    case 'Series':
      return { title: node.name, detail: name('kind', node.__typename) };
    case 'Indicator':
      return { title: node.name, detail: joinParts(name('kind', 'Indicator'), node.baseUnit) };
    case 'Post':
      return { title: `${node.person.name}：${node.title}`, detail: name('kind', 'Post') };
    case 'Article':
      return {
        title: node.headline ?? (opening || say('article.nohead')),
        detail: joinParts(name('article', node.articleKind), ...printSource(node, words)),
      };
    case 'Page':
      return { title: node.file, detail: joinParts(name('kind', 'Page'), node.date) };
    case 'Statistic':
      return {
        title: `${node.subject.name} ${nameMeasured(node)} ${node.display}`,
        detail: joinParts(
          name('kind', 'Statistic'),
          node.period === null ? null : printPeriod(node.period.text, language),
          ...printSource(node.article, words),
        ),
      };
    case 'Quotation':
      return {
        title: node.text,
        detail: joinParts(name('kind', 'Quotation'), node.speaker?.name, ...printSource(node.article, words)),
      };
    default:
      return { title: node.id, detail: name('kind', node.__typename) };
  }
}

function printPost([post]: Extract<LabelFragment, { __typename: 'Person' }>['posts']): string | undefined {
  return post === undefined ? undefined : `${post.organization?.name ?? ''}${post.title}`;
}

function printSource(article: LabelSourceFragment, words: Words): ReadonlyArray<string | null> {
  return [printPublication(article, words), article.date === null ? null : printPeriod(article.date, words.language)];
}

function joinParts(...parts: ReadonlyArray<string | null | undefined>): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}
