import type { SubjectFact } from '../../model/pageFacts.ts';
import type { PageEntities } from '../../model/reading.ts';
import type { Draft } from './draft.ts';
import { toSubject } from './findSubject.ts';
import { tidy } from './nameIndicator.ts';
import { type Item, readItems } from './readItems.ts';
import { type RunReading, startDraft } from './runReading.ts';

/**
 * Starts one statistic for each item of the list that a run of figures is about (A、B分别增长1%、2%; A、B均增长3%). Items that are
 * places are subjects, behind 对 or 自 partners; other items are parts. Undefined where no list fits.
 */
export function placeItems(reading: RunReading): Draft[] | undefined {
  const { run, left, article, sentence, clause, head, scope } = reading;
  const to = head.start + head.noun.length;
  // A、B销售额增长5%、6%: as many figures as things, though 分别 is left out.
  const isTacit = left.each === null && run.length > 1 && countItems(article.text, clause.span[0], to) === run.length;
  if ((left.each === null && !isTacit) || (left.each === 'respectively' && run.length < 2)) return undefined;
  const twins = placeTwins(reading);
  if (twins !== undefined) return twins;
  const count = left.each === 'all' && run.length === 1 ? countItems(article.text, clause.span[0], to) : run.length;
  const own = readItems(article.text, clause.span[0], to, count, article.mentions);
  const list =
    isTacit || clause.span[0] <= sentence.span[0]
      ? own
      : (own ?? readItems(article.text, sentence.span[0], clause.span[0] - 1, count, article.mentions));
  if (list === undefined) return undefined;
  const said = own === undefined ? tidy(head.noun) || list.indicator : predicateOf(reading) || list.indicator;
  const indicator = tidy(said) || scope.indicator;
  return list.items.map((item, place) => {
    const draft = startDraft(reading, run[Math.min(place, run.length - 1)] ?? reading.figure, place);
    return {
      ...draft,
      ...roleOf(item, indicator, draft.subject ?? article.defaultSubject, article.entities),
      start: Math.min(list.start, draft.start),
      end: run[Math.min(place, run.length - 1)]?.span[1] ?? draft.end,
    };
  });
}

/** 汽车产销分别完成146万辆和143万辆: one word for two measures. */
function placeTwins(reading: RunReading): Draft[] | undefined {
  const { run, left, head } = reading;
  const things = /^(.*)产销量?$/u.exec(tidy(head.noun))?.[1];
  if (things === undefined || left.each !== 'respectively' || run.length !== 2) return undefined;
  return run.map((figure, place) => ({
    ...startDraft(reading, figure, place),
    indicator: `${things}${place === 0 ? '产' : '销'}量`,
  }));
}

function roleOf(
  { name, mention, preposition }: Item,
  indicator: string,
  subject: SubjectFact,
  entities: PageEntities,
): Partial<Draft> {
  if (preposition !== '') return { indicator, breakdown: preposition === '与' ? `对${name}` : preposition + name };
  if (
    mention?.kind === 'region' &&
    /进口|出口|贸易/u.test(indicator) &&
    subject.name !== mention.name &&
    isAbroad(mention.name, entities)
  )
    return { indicator, breakdown: `对${name}` };
  if (mention !== null && mention.kind !== 'person') return { subject: toSubject(mention), indicator, breakdown: null };
  return indicator === ''
    ? { indicator: name, breakdown: null }
    : isMeasure(name)
      ? { indicator: indicator.startsWith('占') ? name + indicator : name, breakdown: null }
      : { indicator, breakdown: name };
}

/** 进出口、出口规模分别占全国的…: the items are themselves what is measured. */
function isMeasure(name: string): boolean {
  return /(?:进出口|进口|出口|收入|支出|利润|产量|销量|额|值|量|价格|投资|率|规模|余额|数|面积)$/u.test(name);
}

function isAbroad(name: string, { regions }: PageEntities): boolean {
  const level = regions.find((region) => region.name === name)?.level;
  return (level === 'country' || level === 'bloc') && name !== '中国' && !name.endsWith('地区');
}

/** The words between 分别 and the figures, where they name what is measured: 分别进出口300.5亿元. */
function predicateOf({ article, figure, clause }: RunReading): string {
  const left = article.text.slice(clause.span[0], figure.span[0]);
  const at = left.lastIndexOf('分别');
  return at < 0 ? '' : (/^(进出口|进口|出口|生产|销售|产出|投资|完成)/u.exec(left.slice(at + 2))?.[1] ?? '');
}

function countItems(text: string, from: number, to: number): number {
  return Math.min(8, (text.slice(from, to).match(/、|和|与/gu) ?? []).length + 1);
}
