import { printKey } from '../../model/keys.ts';
import { LEXICON_PARTS } from '../../resolve/partLexicon.ts';
import type { PrintedPart } from '../../resolve/parsePart.ts';
import { listLatinNames } from '../../util/listLatinNames.ts';
import type { Row } from '../row.ts';

/** Makes the rows of the lexicon's parts. */
export function makeLexiconPartRows(): Row[] {
  return LEXICON_PARTS.map(({ id, axis, name, aliases, widerId }) => ({
    ...makeRow({ id, axis, name }),
    aliases,
    latinNames: listLatinNames(name, ...aliases),
    widerId,
    source: 'lexicon',
  }));
}

/** Makes the row of a part that only pages know. */
export function makePagePartRow({ id, axis, name, regionId }: PrintedPart): Row {
  return { ...makeRow({ id, axis, name }), aliases: [], latinNames: listLatinNames(name), regionId, source: 'page' };
}

function makeRow({ id, axis, name }: Pick<PrintedPart, 'id' | 'axis' | 'name'>): Row {
  return { id, axis, name, byName: printKey(name, id), byAxis: printKey(axis, name, id) };
}
