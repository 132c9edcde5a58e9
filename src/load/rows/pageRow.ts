import { printKey, UNKNOWN_DATE } from '../../model/keys.ts';
import type { Page } from '../../model/page.ts';
import type { Row } from '../row.ts';

/** Makes the row of a page: its text for good, and the issue it is from as its facts give it at present. */
export function makePageRow(
  id: string,
  { file, text, sha256 }: Page,
  publicationId: string | null,
  date: string | null,
): Row {
  return {
    id,
    sha256,
    file,
    text,
    date,
    publicationId,
    byFile: printKey(file, id),
    byPublication: publicationId === null ? null : printKey(publicationId, date ?? UNKNOWN_DATE, id),
  };
}
