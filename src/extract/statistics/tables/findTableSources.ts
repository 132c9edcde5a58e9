import type { AnnotatedTable, Annotation } from '../annotate/annotation.ts';
import { nameOffice } from '../annotate/findSources.ts';
import { anyTableWord } from '../../../model/tableWords.ts';

const NOTE = new RegExp(`^[（(]?${anyTableWord('sourceNotes')}[：:]\\s*([一-龥]{2,24})`, 'u');
const IN_TITLE = new RegExp(`(?:^|[，,（(、])([一-龥]{3,24})${anyTableWord('issued')}[）)]?`, 'u');

/**
 * The source of a table's figures: the one that the line below it or its title names, else the one that signs the
 * article, else the firm whose report the text above it is about (某公司发布半年报。…).
 */
export function findTableSources(
  { table, note, toClean }: AnnotatedTable,
  { entities: { organizations }, homes, signers, sources, text }: Annotation,
): readonly string[] {
  const printed = NOTE.exec(note)?.[1] ?? IN_TITLE.exec(table.titles.join('\n'))?.[1];
  if (printed === undefined) {
    const start = table.rows.map(({ span }) => toClean(span)?.[0]).find((place) => place !== undefined) ?? 0;
    const last = sources.findLast(({ at }) => at[1] <= start);
    const isOwn = organizations.some(({ name, kind }) => kind === 'enterprise' && last?.names.includes(name) === true);
    return signers.length > 0 || last?.manner !== 'data' || !isOwn ? signers : last.names;
  }
  const known = organizations.find(({ name, aliases }) => name === printed || aliases.includes(printed));
  // 自治区发展改革委 of 内蒙古自治区发展和改革委员会, which the text has as its source.
  const told = sources.find(({ at }) => at[1] - at[0] > 3 && printed.endsWith(text.slice(...at)))?.names;
  return told ?? [known?.name ?? nameOffice(printed, homes)];
}
