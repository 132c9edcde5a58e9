import { mintId } from '../../model/ids.ts';
import { printKey, printOffsetKey } from '../../model/keys.ts';
import type { Row } from '../row.ts';
import { nameGroup } from './groupRows.ts';
import type { GroupCollector } from './groupRows.ts';
import { findEntity, printDateKey } from './rowSource.ts';
import type { RowSource } from './rowSource.ts';
import { printSource } from './sourceSpan.ts';

/** Makes the rows of the words said on a page. A speaker in no list (某公司负责人) is a group of the page. */
export function makeQuotationRows(context: RowSource, groups: GroupCollector): Row[] {
  const { page, pageId } = context;
  const rows = new Map<string, Row>();
  for (const fact of context.facts.quotations) {
    const placed = context.articles.get(fact.article);
    if (placed === undefined) continue;
    const speaker =
      findEntity(context, fact.speaker, ['person', 'organization', 'region'], fact.article) ??
      nameGroup(groups, context, fact.speaker, fact.article);
    let id = mintId('Quotation', pageId, ...fact.span);
    for (let next = 2; rows.has(id); next += 1) id = mintId('Quotation', pageId, ...fact.span, next);
    rows.set(id, {
      id,
      pageId,
      articleId: placed.id,
      localId: fact.id,
      form: fact.form,
      text: fact.quote.replace(/\s*\n\s*/gu, ''),
      speakerId: speaker.id,
      date: placed.date,
      ...printSource(page.text, fact.span),
      byArticle: printKey(placed.id, printOffsetKey(fact.span[0]), id),
      bySpeaker: printKey(speaker.id, printDateKey(placed), id),
      byDate: printKey(printDateKey(placed), id),
    });
  }
  return [...rows.values()];
}
