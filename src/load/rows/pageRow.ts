import { printKey, UNKNOWN_DATE } from '../../model/keys.ts';
import type { Page } from '../../model/page.ts';
import type { PublicationFact } from '../../model/pageFacts.ts';
import type { PageOrigin } from '../../model/pageOrigin.ts';
import type { Row } from '../row.ts';

/**
 * Makes the row of a page: its text, which never changes, and the issue it is from, as its facts give it at present.
 */
export function makePageRow(
  id: string,
  { file, text, sha256, origin }: Page,
  publicationId: string | null,
  publication: PublicationFact | null,
): Row {
  const date = publication?.date ?? null;
  return {
    id,
    sha256,
    file,
    text,
    date,
    publicationId,
    pageNumber: publication?.pageNumber ?? null,
    ...(origin && printOrigin(origin)),
    byFile: printKey(file, id),
    byPublication: publicationId === null ? null : printKey(publicationId, date ?? UNKNOWN_DATE, id),
  };
}

/**
 * Lays out where a page came from: Neo4j stores no nested values, so the boxes of its lines are in parallel lists, in
 * tenths of a point.
 */
function printOrigin({ kind, sha256, part, parts, extractor, url, size, lines = [], sure }: PageOrigin): Row {
  return {
    originKind: kind,
    originSha256: sha256,
    originPart: BigInt(part),
    originParts: BigInt(parts),
    originExtractor: extractor,
    originUrl: url ?? null,
    originWidth: size?.width ?? null,
    originHeight: size?.height ?? null,
    originSure: sure ?? null,
    lineStarts: lines.map(({ start }) => BigInt(start)),
    lineEnds: lines.map(({ end }) => BigInt(end)),
    lineBoxes: lines.flatMap(({ x, y, width, height }) =>
      [x, y, width, height].map((points) => BigInt(Math.round(10 * points))),
    ),
  };
}
