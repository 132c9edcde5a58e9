import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import type { Row } from '../row.ts';
import type { EntityView } from '../world.ts';

/** Unnamed subjects and sources of one page, by their words. */
export type GroupCollector = Map<string, Row>;

/**
 * Gives the group that a phrase means on its page (营口一家铝压机龙头企业), and keeps its row: a figure's subject is never null,
 * and what names nobody is never taken for somebody on another page.
 */
export function nameGroup(groups: GroupCollector, pageId: string, surface: string): EntityView {
  const id = mintId('Group', pageId, surface);
  groups.set(id, { id, name: surface, pageId, byName: printKey(surface, id) });
  return { id, label: 'Group', name: surface, kind: null, regionId: null, official: false, source: 'page' };
}
