import { createHash } from 'node:crypto';
import { printKey, printOffsetKey } from '../../model/keys.ts';
import { listWireKeys } from '../../resolve/listWireKeys.ts';
import { toArticleText } from '../../segment/toArticleText.ts';
import { inTurns } from '../inTurns.ts';
import type { Row } from '../row.ts';
import { findEntity, printDateKey } from './rowSource.ts';
import type { RowSource } from './rowSource.ts';
import { splitSpans } from './sourceSpan.ts';

/** Makes the rows of a page's articles. */
export async function makeArticleRows(context: RowSource): Promise<Row[]> {
  const { page, pageId, publicationId, facts, articles } = context;
  const rows: Row[] = [];
  for await (const fact of inTurns(facts.articles)) {
    const placed = articles.get(fact.id);
    if (placed === undefined) continue;
    const { starts, ends } = splitSpans(fact.segments.map(({ span }) => span));
    const { id, date, dateSource, start } = placed;
    const body = toArticleText(page, fact).body.text;
    const [wireKey1, wireKey2, wireKey3, wireKey4, wireKey5] = (listWireKeys(body) ?? []).map(hashKey);
    rows.push({
      id,
      pageId,
      publicationId,
      localId: fact.id,
      kind: fact.kind,
      headline: fact.headline,
      kicker: fact.kicker,
      body,
      date,
      dateSource,
      agency: fact.agency,
      datelinePlace: fact.datelinePlace,
      continuedFrom: fact.continuedFrom,
      note: fact.note ?? null,
      segmentStarts: starts,
      segmentEnds: ends,
      headlineStart: fact.headlineSpan === null ? null : BigInt(fact.headlineSpan[0]),
      headlineEnd: fact.headlineSpan === null ? null : BigInt(fact.headlineSpan[1]),
      wireKey1: wireKey1 ?? null,
      wireKey2: wireKey2 ?? null,
      wireKey3: wireKey3 ?? null,
      wireKey4: wireKey4 ?? null,
      wireKey5: wireKey5 ?? null,
      byDate: printKey(printDateKey(placed), id),
      byPage: printKey(pageId, printOffsetKey(start), id),
      byPublication: publicationId === null ? null : printKey(publicationId, printDateKey(placed), id),
    });
  }
  return rows;
}

/** Makes the rows of who wrote and who wired each article. */
export function makeBylineRows(context: RowSource): { wrote: Row[]; wired: Row[] } {
  const rows = { wrote: [] as Row[], wired: [] as Row[] };
  for (const { id, reporters, agency } of context.facts.articles) {
    const placed = context.articles.get(id);
    if (placed === undefined) continue;
    for (const [position, name] of [...new Set(reporters)].entries()) {
      const person = findEntity(context, name, ['person'], id);
      if (person !== undefined)
        rows.wrote.push({
          personId: person.id,
          articleId: placed.id,
          // The byline's own order.
          position: BigInt(position + 1),
          key: printKey(person.id, printDateKey(placed), placed.id),
        });
    }
    const body = agency === null ? undefined : findEntity(context, agency, ['organization'], id);
    if (body !== undefined)
      rows.wired.push({
        organizationId: body.id,
        articleId: placed.id,
        key: printKey(body.id, printDateKey(placed), placed.id),
      });
  }
  return rows;
}

/** Keys of a text are long; all that matters is whether two differ. */
function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
