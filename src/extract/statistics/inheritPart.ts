import type { Draft } from './draft.ts';
import { isNamed } from './nameIndicator.ts';
import type { RunReading } from './runReading.ts';
import { HEADS } from './statisticWords.ts';

const TRADE = /^(?:进出口|进口|出口)(?:总值|总额|额|值|量)?$/u;
/** 占比 and 进出口 say nothing of the part they are of. */
const OPEN = /^(?:(?:进出口|进口|出口)(?:总值|总额|额|值|量)?|占比|比重)$/u;

/** 实现利润…: a clause that begins with its verb goes on about whom the one before named. */
const DONE = /^(?:并|共|累计|同时|全年)*(?:实现|完成|取得|上缴|发生|录得|拥有)/u;

/** Carries 民营企业 over to 进出口增长5%, where the sentence, or the one that 其中 divides, went from the whole to a part before. */
export function inheritPart(draft: Draft, { scope, isPart, head, article, clause }: RunReading, bare: boolean): void {
  if (draft.breakdown !== null || head.topic !== null) return;
  if (isPart && scope.sentence.length === 0 && scope.main !== null && TRADE.test(draft.indicator)) {
    draft.breakdown = scope.main.breakdown ?? partOf(scope.main.indicator);
    return;
  }
  if (isPart || scope.last.length === 0) return;
  if (bare || OPEN.test(draft.indicator) || DONE.test(article.text.slice(...clause.span)))
    draft.breakdown = scope.breakdown;
}

/** 一般贸易 of 一般贸易进出口; null where the name is the measure alone. */
function partOf(indicator: string): string | null {
  const head = HEADS.find((word) => indicator.endsWith(word));
  const part = head === undefined ? '' : indicator.slice(0, -head.length);
  return /贸易$|企业$|产品$|电商$/u.test(part) && part !== '货物贸易' ? part : null;
}

/**
 * Names a growth rate whose noun is a part of what was measured before: 居民消费价格上涨1%。其中，城市上涨1.2%，农村上涨0.4%;
 * 采矿业增加值下降0.4%，制造业增长6.9%. Undefined where the noun names a measure of its own, or nothing before can be divided.
 */
export function namePart(noun: string, reading: RunReading): Pick<Draft, 'indicator' | 'breakdown'> | undefined {
  const { scope, isPart, left } = reading;
  if (noun === '' || noun.length > 20 || isNamed(noun) || HEADS.some((word) => noun.endsWith(word))) return undefined;
  const seen = seenBy(reading);
  if (seen !== undefined) return { indicator: seen, breakdown: noun };
  const isFirst = scope.sentence.length === 0;
  if (isPart) {
    const whole = isFirst ? scope.main : (scope.last.at(-1) ?? null);
    return whole === null || whole.indicator === '' ? undefined : { indicator: whole.indicator, breakdown: noun };
  }
  const last = scope.last.at(-1);
  if (last === undefined || scope.last.length > 1 || left.ofRate) return undefined;
  // 城市上涨1.2%，农村上涨0.4%: the clause before divided the same.
  if (last.breakdown !== null && last.figure === null && last.change !== null)
    return { indicator: last.indicator, breakdown: noun };
  return last.figure === null && last.change !== null ? divide(last.indicator, noun) : undefined;
}

/** 从主要产品产量看，精制茶增长23.9%: the sentence begins with the measure that its nouns are parts of. */
function seenBy({ article: { text }, sentence }: RunReading): string | undefined {
  const [first] = sentence.clauses;
  const said = first === undefined || first.runs.length > 0 ? '' : text.slice(...first.span);
  const topic = /^[从按分]([^，]{2,16})看$/u.exec(said)?.[1];
  return topic === undefined ? undefined : HEADS.find((word) => topic.endsWith(word));
}

const PART = /(?:城市|农村|城镇|乡村|业|企业|居民|地区|产品|类|部门|门类|领域|公司)$/u;

/** 采矿业增加值 and 制造业 give 增加值 of 制造业; a measure that names no part (出口) is divided by what is surely one (农村). */
function divide(indicator: string, part: string): Pick<Draft, 'indicator' | 'breakdown'> | undefined {
  const head = HEADS.find((word) => indicator.endsWith(word));
  if (head === undefined || !PART.test(part)) return undefined;
  return { indicator: head, breakdown: part };
}
