import type { Span } from '../../../model/span.ts';
import { NATION, WORLD } from '../../entities/placeWords.ts';
import { anyOf } from '../words.ts';
import { endingOf } from './findHomes.ts';
import type { Referent, Use } from './referent.ts';
import type { ReferentContext } from './referentContext.ts';

const IS_NATION = new RegExp(`^${NATION}$`, 'u');
const LINE = new RegExp(`${anyOf('lineWorks')}$`, 'u');
const IS_WORLD = new RegExp(`^${WORLD}$`, 'u');

/** 全市 means the city of its own clause, else the one spoken of in the paragraph, else the city of an office, the dateline or the headline; else it stays as printed. */
export function resolveDeictic(
  surface: string,
  [start]: Span,
  before: readonly Referent[],
  { text, homes, entities }: ReferentContext,
): Pick<Referent, 'subject' | 'meaning'> {
  if (IS_NATION.test(surface)) return { subject: { type: 'region', name: '中国' }, meaning: 'nation' };
  if (surface === '全线') {
    const works = before.filter(({ entity, kind }) => entity === 'project' || kind === 'thing');
    const line = works.findLast(({ subject: { name } }) => LINE.test(name)) ?? works.at(-1);
    return line === undefined
      ? { subject: { type: 'other', name: surface }, meaning: 'printed' }
      : { subject: line.subject, meaning: 'antecedent' };
  }
  if (IS_WORLD.test(surface))
    return { subject: { type: 'region', name: surface === '世界' ? '全球' : surface }, meaning: 'nation' };
  const ending = surface.replace(/[里上]$/u, '').slice(-1);
  const fits = (name: string): boolean =>
    endingOf(name) === ending || (ending === '区' && /(?:[园城]|片区|新区)$/u.test(name));
  const sentence = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const regionOf = new Map(entities.organizations.map(({ name, region }) => [name, region]));
  const parentOf = new Map(entities.regions.map(({ name, parent }) => [name, parent]));
  const placeOf = ({ entity, subject }: Referent): string | undefined =>
    entity === 'region'
      ? subject.name
      : entity === 'organization'
        ? (regionOf.get(subject.name) ?? undefined)
        : undefined;
  const last = (from: number, uses: (use: Use) => boolean): string | undefined => {
    for (let i = before.length - 1; i >= 0; i--) {
      const referent = before[i];
      if (referent === undefined || referent.span[0] < from) return undefined;
      const name = uses(referent.use) && referent.meaning !== 'printed' ? placeOf(referent) : undefined;
      if (name !== undefined && fits(name)) return name;
      // 渭源工业园区…全县: the county that a zone or a town belongs to.
      const parent = parentOf.get(name ?? '');
      if (parent != null && fits(parent)) return parent;
    }
    return undefined;
  };
  const isSelf = (use: Use): boolean => use !== 'object' && use !== 'compared' && use !== 'listed';
  const inClause = last(sentence, isSelf);
  if (inClause !== undefined) return { subject: { type: 'region', name: inClause }, meaning: 'clause' };
  const inParagraph = last(paragraph, isSelf);
  if (inParagraph !== undefined) return { subject: { type: 'region', name: inParagraph }, meaning: 'paragraph' };
  const home = homes.find(({ name, found }) => fits(name) && found !== 'body' && found !== 'page');
  const inArticle = home === undefined ? last(0, isSelf) : undefined;
  if (inArticle !== undefined) return { subject: { type: 'region', name: inArticle }, meaning: 'paragraph' };
  const other = home ?? homes.find(({ name }) => fits(name));
  if (other !== undefined) return { subject: { type: 'region', name: other.name }, meaning: other.found };
  return {
    subject: { type: 'other', name: surface.replace(/^[我该本]/u, '全').replace(/^(.)[里上]$/u, '全$1') },
    meaning: 'printed',
  };
}
