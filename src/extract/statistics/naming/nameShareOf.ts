import { WHOLE_PLACE } from '../../entities/placeWords.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import { anyOf, HAN_DIGITS } from '../words.ts';
import { FULFILLED, nameShare, splitTrade } from './nameIndicator.ts';
import { isNamed } from './isNamed.ts';
import { tidy } from './tidy.ts';
import type { Naming } from './naming.ts';
import { isSameBase } from './figureKinds.ts';
import type { Statement } from '../statement.ts';

/** Names a share (占营业收入的8%) by its part and its whole; either may be in what was measured before. */
export function nameShareOf(frame: Frame, { sentence, main }: Discourse): Naming {
  const { left, annotation, end, noun, before } = frame;
  const isBare = noun === '' && left.whole === '';
  // 欧盟贸易额3亿元，占13.6%: of the same whole as the share before.
  const isOpen = left.whole === '' && /占(?!有)[^，。；比]{0,3}$/u.test(before);
  // 新签订单1.9亿元，其中海外订单占42%: of the level before, or of what the previous sentence stated.
  const told =
    (frame.isPart && sentence.last.at(-1)?.measure !== 'share' ? '' : sentence.shareOf) ||
    (isBare
      ? ''
      : (sentence.whole?.indicator ?? (frame.isPart ? (levelBefore(sentence) ?? main?.indicator) : undefined) ?? ''));
  // 总保费中，银保渠道占38%: the whole is in the clause before.
  const ahead = frame.sentence.clauses[frame.sentence.clauses.indexOf(frame.clause) - 1];
  const within = isOpen && ahead !== undefined ? WITHIN.exec(annotation.text.slice(...ahead.span))?.[1] : undefined;
  const whole = isOpen ? (within ?? told) : left.whole;
  // 占经济总量约70%的个人消费开支: the part comes after it.
  const behind = noun === '' && left.whole !== '' ? partBehind(annotation.text, end) : null;
  if (behind !== null) return { indicator: nameShare('', whole), breakdown: behind, whole };
  const { indicator, breakdown } = splitTrade(noun || carried(sentence), '%');
  const sum = sumOfParts(sentence, before);
  if (sum !== null && tidy(noun.replace(SUM, '')) === '')
    return { indicator: nameShare('', whole), breakdown: sum, whole };
  const last = sentence.last.at(-1);
  // 国际收支8亿元，占全省比重超三成: the whole is that of what was just measured.
  if (noun === '' && last?.figure != null && isPlace(whole))
    return {
      indicator: `${last.indicator}占${whole.replace(/的?(?:比重|比例|份额)$/u, '')}的比重`,
      breakdown: last.breakdown,
      whole: last.indicator,
    };
  // 税收收入27亿元，占比71%: of the whole that was divided.
  const isOfLast = /^(?:占比|比重|份额|占)?$/u.test(noun) || isRestated(noun, last?.indicator ?? '');
  if (isOfLast && whole === '' && last?.figure != null && last.indicator !== '') {
    const divided = last.isPart
      ? ((sentence.whole ?? main)?.indicator ?? null)
      : sentence.whole !== null && sentence.whole !== last
        ? sentence.whole.indicator
        : (dividedInto(last, sentence, main) ?? null);
    return {
      indicator:
        divided === null
          ? `${last.indicator}占比`
          : divided === last.indicator
            ? nameShare('', divided)
            : nameShare(last.indicator, divided),
      breakdown: last.breakdown,
      whole: divided,
    };
  }
  // 非税占比46.81%: a part of what the previous sentence stated.
  const part = whole === '' && frame.isPart ? /^(.{2,10}?)的?(?:占比|比重)$/u.exec(noun)?.[1] : undefined;
  const divided = sentence.shareOf || (sentence.whole?.indicator ?? main?.indicator);
  if (part !== undefined && divided !== undefined)
    return { indicator: nameShare('', divided), breakdown: part, whole: divided };
  // 线上渠道占销售收入的72%: a thing has no measure of its own, it is the part.
  const thing = tidy(indicator);
  if (whole !== '' && breakdown === null && noun !== '' && isPartOf(thing, whole))
    return { indicator: nameShare('', whole), breakdown: thing, whole };
  return {
    indicator: nameShare(whole === '' ? noun : indicator, whole),
    breakdown: whole === '' ? null : (breakdown ?? (noun === '' ? (last?.breakdown ?? null) : null)),
    whole: whole || null,
  };
}

/** 税收收入187亿元，税收占比60%: the share of what was just measured, by its short name. */
function isRestated(noun: string, told: string): boolean {
  const part = SHORT_PART.exec(noun)?.[1];
  return part !== undefined && told.length > part.length && told.startsWith(part);
}

const SHORT_PART = /^([^，。；、的]{2,6})占比$/u;

/** 储能电芯出货量36.8吉瓦时，其中海外市场占45%: of the level that its sentence stated last, whatever part of a whole it is itself. */
function levelBefore({ all }: Discourse['sentence']): string | undefined {
  const level = all.findLast(({ figure, measure }) => figure !== null && measure !== 'share' && figure.unit !== '%');
  if (level === undefined) return undefined;
  const part = level.breakdown ?? '';
  return (part.length > LONGEST_PART ? '' : part) + level.indicator;
}

/** 其中：税收收入31亿元；非税收入28亿元，占比47.7%: the second part of what the sentence before gives. */
function dividedInto(
  last: Statement,
  { all, isParted }: Discourse['sentence'],
  main: Statement | null,
): string | undefined {
  const isNext = isParted && all[0]?.isPart === true && main?.figure != null && last.figure !== null;
  return isNext && isSameBase(last.figure, main.figure) && isPartOf(last.indicator, main.indicator)
    ? main.indicator
    : undefined;
}

const LONGEST_PART = 8;
const LONGEST_SAME = 4;
const KIND = new RegExp(`(${anyOf('shareKinds')})(?:余额)?$`, 'u');

/** A thing (省外游客 of 游客), or a kind of what the whole is: 税收收入 of 一般公共预算收入, but not of 全省税收收入. */
function isPartOf(part: string, whole: string): boolean {
  if (part === '' || FULFILLED.test(whole) || part.slice(-LONGEST_SAME) === whole.slice(-LONGEST_SAME)) return false;
  const kind = KIND.exec(part)?.[1];
  return !isNamed(part) || (kind !== undefined && KIND.exec(whole)?.[1] === kind);
}

/** 总保费中, 在全部订单中. */
const WITHIN = /^在?([^，。；\d]{2,10})[中里]$/u;

const SUM = new RegExp(`[上述以]*[${HAN_DIGITS}]?[者项]?合计`, 'u');
const AFTER_PART = new RegExp(`${anyOf('afterParts')}.*$`, 'u');

function partBehind(text: string, end: number): string | null {
  const words = /^的([^，。；：、\d“”]{2,12})/u.exec(text.slice(end, end + 16))?.[1];
  return words?.replace(AFTER_PART, '') || null;
}

/** 研发投入10.3亿元，占营业收入的8%: the share is of what was just measured; of trade, of the part that was named. */
function carried({ last, indicator }: Discourse['sentence']): string {
  if (last.at(-1)?.figure == null || indicator.includes('占')) return '';
  const trade = /^(.{2,}贸易)(?:进出口|进口|出口)/u.exec(indicator)?.[1];
  return trade ?? (/进口|出口|贸易/u.test(indicator) ? '' : indicator);
}

/** 对东盟、欧盟分别进出口…，合计占…: the parts of the list before, summed up. */
function sumOfParts({ last }: Discourse['sentence'], before: string): string | null {
  const parts = last.map(({ breakdown }) => breakdown).filter((part) => part !== null);
  if (parts.length < 2 || parts.length !== last.length || !before.includes('合计')) return null;
  return `${parts.map((part, place) => (place === 0 ? part : part.replace(/^对/u, ''))).join('、')}合计`;
}

const PLACE = new RegExp(`^(?:${WHOLE_PLACE}|[一-龥]{2,6}[省市])(?:的?(?:比重|比例|份额))?$`, 'u');

function isPlace(whole: string): boolean {
  return PLACE.test(whole);
}
