import type { Discourse } from '../../discourse.ts';
import type { Frame } from '../../frames/frame.ts';
import { isRate } from '../../naming/figureKinds.ts';
import { isNamed } from '../../naming/isNamed.ts';
import { objectOf } from '../../naming/nameIndicator.ts';
import type { Naming } from '../../naming/naming.ts';
import { HEADS } from '../../statisticWords.ts';
import { anyOf } from '../../words.ts';

const PART = new RegExp(`${anyOf('partNouns')}$`, 'u');

/** 城市上涨1.2%，农村上涨0.4%: a noun that is not a measure is a part of what was measured before. */
export function partOfCarried(
  { noun: said, left, isPart, figure }: Frame,
  { sentence, main, annotation: { text } }: Discourse,
): Naming | undefined {
  const noun = objectOf(said);
  if (left.role !== 'change' || !isRate(figure) || noun === '' || noun.length > 20 || left.ofRate) return undefined;
  // 全球经济增速为3.2%: the economy is the measure, not a part of it.
  if (noun === '经济') return undefined;
  if (isNamed(noun) || HEADS.some((word) => noun.endsWith(word))) return undefined;
  // 从主要产品产量看，精制茶增长23.9%: the sentence begins with the measure that its nouns are parts of.
  const topic = /^[从按分]([^，]{2,16})看/u.exec(text.slice(sentence.span[0], sentence.span[0] + 20))?.[1];
  const seen = topic === undefined ? undefined : HEADS.find((word) => topic.endsWith(word));
  if (seen !== undefined) return { indicator: seen, breakdown: noun };
  // 制造业销售收入增长3.3%，占全国的29.4%；批发零售业增长6.1%: past the share.
  const told = sentence.last.at(-1);
  const last = told?.measure === 'share' ? sentence.all.findLast(({ measure }) => measure !== 'share') : told;
  if (isPart) {
    const whole = sentence.all.length === 0 ? main : (last ?? null);
    return whole === null || whole.indicator === '' ? undefined : { indicator: whole.indicator, breakdown: noun };
  }
  const before = last ?? (sentence.all.length === 0 ? (main ?? undefined) : undefined);
  if (before === undefined || sentence.last.length > 1 || before.change === null || before.indicator === '')
    return undefined;
  // 城市上涨1.2%，农村上涨0.4%: the previous clause divided the same measure.
  if (before.breakdown !== null && before.figure === null && last !== undefined)
    return { indicator: before.indicator, breakdown: noun };
  if (!PART.test(noun)) return undefined;
  // 采矿业增加值下降0.4%，制造业增长6.9%: the first noun contains a part of its own.
  const head =
    last === undefined
      ? undefined
      : HEADS.find((word) => before.indicator.endsWith(word) && PART.test(before.indicator.slice(0, -word.length)));
  return { indicator: head ?? before.indicator, breakdown: noun };
}
