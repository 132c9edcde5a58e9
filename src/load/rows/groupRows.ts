import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import { listLatinNames } from '../../util/listLatinNames.ts';
import type { Row } from '../row.ts';
import type { EntityView } from '../world.ts';
import { findOwner } from './findOwner.ts';
import type { RowSource } from './rowSource.ts';

/**
 * An unnamed subject or source of one page: its row, the row that joins it to its owner, and the articles in which it
 * occurs.
 */
export interface NamedGroup {
  readonly group: Row;
  readonly belongsTo: Row | null;
  readonly surface: string;
  /** The articles, by their ids in the PageFacts, with a figure or a quotation of it. */
  readonly articles: ReadonlySet<string>;
}

/** The groups of one page by their ids. */
export type GroupCollector = Map<string, NamedGroup>;

/**
 * Gives the group that a phrase means on its page (营口一家铝压机龙头企业), and collects its rows: a figure's subject is never
 * null, and an unnamed subject is never confused with one on another page. A phrase that begins with an organization or
 * region of the page belongs to it, and so do its figures.
 */
export function nameGroup(groups: GroupCollector, context: RowSource, surface: string, article: string): EntityView {
  const id = mintId('Group', context.pageId, surface);
  const owner = findOwner(context, surface, ['organization', 'region']);
  const regionId = owner === undefined ? null : owner.label === 'Region' ? owner.id : owner.regionId;
  const group = {
    id,
    name: surface,
    latinNames: listLatinNames(surface),
    pageId: context.pageId,
    regionId,
    byName: printKey(surface, id),
  };
  const belongsTo =
    owner === undefined ? null : { groupId: id, ownerId: owner.id, key: printKey(owner.id, surface, id) };
  const articles = new Set([...(groups.get(id)?.articles ?? []), article]);
  groups.set(id, { group, belongsTo, surface, articles });
  return { id, label: 'Group', name: surface, kind: null, regionId, official: false, source: 'page', aliases: [] };
}
