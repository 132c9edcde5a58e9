import type { SubjectFact } from '../../model/pageFacts.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { ArticleReading } from './articleReading.ts';
import { toSubject } from './findSubject.ts';
import type { Clause, Sentence } from './sentences.ts';
import { sliceBetween } from './sliceBetween.ts';

/** Finds whose growth a rate alone in brackets tells: 增长势头强，以东江（12%）、西江（11%）为代表. */
export function readBracket(
  { text, mentions }: ArticleReading,
  { span }: Sentence,
  clause: Clause,
  figure: QuantityMention,
): SubjectFact | undefined {
  const [start, end] = clause.span;
  const isAlone = figure.unit === '%' && figure.span[0] === start && figure.span[1] === end;
  if (!isAlone || text.charAt(start - 1) !== '（' || text.charAt(end) !== '）') return undefined;
  if (!/增长|增速|增势|涨幅|加速/u.test(text.slice(span[0], Math.min(span[1], end + 40)))) return undefined;
  const owner = sliceBetween(mentions, Math.max(span[0], start - 24), start).findLast(({ kind }) => kind !== 'person');
  return owner?.span[1] === start - 1 ? toSubject(owner) : undefined;
}
