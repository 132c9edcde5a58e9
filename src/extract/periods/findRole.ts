import type { Span } from '../../model/span.ts';
import type { PeriodMention } from './periodMention.ts';

/**
 * Tells what a time in a text is for, by the words next to it: when a figure applies, what it is compared with, since
 * or by when.
 */
export function findRole(text: string, surface: string, [start, end]: Span): PeriodMention['role'] {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 10);
  // 上年同期为盈利2.36亿元: the figure of that time is stated, not compared with.
  if (surface.includes('同期') && surface !== '同期' && !IS_TOLD.test(after)) return 'basis';
  // 占同期全省外贸总值的74.5%: the time of the figure that is divided, named before.
  if (surface === '同期' && before.endsWith('占')) return 'basis';
  // 与上年同月持平, 同上月相比: what is after 与 is compared with.
  if (/[与和同跟]$/u.test(before) && /^[^，。；]{0,8}?(?:持平|相当|一致|相比|基本一样|相同)/u.test(after))
    return 'basis';
  if (
    /[较比]$|(?:相比|高于|低于|超过|超|同于|好于|快于|多于|少于)$/u.test(before) ||
    /^(?:同[期月日]|同季|相比)/u.test(after)
  )
    return 'basis';
  // 受上年高基数影响: what explains a figure is not when it applies.
  if (before.endsWith('受') && /^[^，。；]{0,12}影响/u.test(after + text.slice(end + 10, end + 16))) return 'basis';
  // 完成全年任务的69.9%: the time of the plan, not of the part that is done.
  if (/(?:完成|占|达到?)了?$/u.test(before) && /^度?(?:目标|任务|计划|预算)/u.test(after)) return 'basis';
  // 相当于去年全年的八成: what is divided.
  if (/(?:相当于|不及)$/u.test(text.slice(Math.max(0, start - 4), start)) && /^(?:全年)?的/u.test(after))
    return 'basis';
  // 是上年的2.1倍: what is multiplied.
  if (TIMES_BEFORE.test(before) && TIMES_AFTER.test(after)) return 'basis';
  // 在2020年的基础上翻一番: what it grows from.
  if (before.endsWith('在') && /^度?的?基础上/u.test(after)) return 'basis';
  // 上年结余2.1亿元: money that was left over.
  if (/^(?:结余|结转)/u.test(after)) return 'basis';
  if (surface.endsWith('以来')) return 'time';
  // 从三季度当季看: the time that is looked at.
  if (/[从按就]$/u.test(before) && /^(?:当[季月年])?(?:数据|情况)?来?看/u.test(after)) return 'time';
  // 自2022年11月21日24时起下调175元: the hour from which a price applies.
  if (before.endsWith('自') && /^\d{1,2}[时点]起/u.test(after)) return 'time';
  // 从9月29日持续到10月8日: a span with its end.
  if (/[自从]$/u.test(before) && /日.*[至到].*日$/u.test(surface)) return 'time';
  if (
    /自$/u.test(before) ||
    (before.endsWith('从') && !after.startsWith('的')) ||
    /^(?:以来|起|以前|之前|开始)/u.test(after)
  )
    return 'start';
  // 恢复到2017年末的84%: the time compared with.
  if (/恢复[到至]$/u.test(before)) return 'basis';
  if (/[到至]$/u.test(before) && !/[截加减升降高低跌涨增缩][到至]$/u.test(before)) return 'goal';
  return 'time';
}

const TIMES_BEFORE = /(?:[是为于]|达到?)$/u;
const TIMES_AFTER = /^(?:全年|同期|年?底|年?末)?的[约近]?[\d.一二两三四五六七八九十]+(?:多)?倍/u;
const IS_TOLD = /^(?:[，：]?(?:为|仅为|则为|只有|亏损|盈利|净亏损)|（)/u;
