import type { Draft } from './draft.ts';
import { nameShare, splitTrade, tidy } from './nameIndicator.ts';
import { type RunReading, startDraft } from './runReading.ts';
import type { Scope } from './scope.ts';

/** Names a share (占营业收入的8%) by its part and its whole; either may stand in what was measured before. */
export function nameShareRun(reading: RunReading, noun: string): Pick<Draft, 'indicator' | 'breakdown'> {
  const { left, figure, scope, article, from } = reading;
  const isBare = noun === '' && left.whole === '';
  // 欧盟贸易额3亿元，占13.6%: of the same whole as the share before.
  const whole =
    isBare && /占[^，。；]{0,3}$/u.test(article.text.slice(from, figure.span[0])) ? scope.shareOf : left.whole;
  if (left.whole !== '') scope.shareOf = left.whole;
  // 占经济总量约70%的个人消费开支: the part stands behind.
  const behind = noun === '' && left.whole !== '' ? partBehind(article.text, reading.end) : null;
  if (behind !== null) return { indicator: nameShare('', whole), breakdown: behind };
  const { indicator, breakdown } = splitTrade(noun || carried(scope), '%');
  const sum = sumOfParts(scope, article.text.slice(from, figure.span[0]));
  if (sum !== null && tidy(noun.replace(/[上述以]*[一二两三四五六七八九十]?[者项]?合计/u, '')) === '')
    return { indicator: nameShare('', whole), breakdown: sum };
  const last = scope.last.at(-1);
  // 国际收支8亿元，占全省比重超三成: the whole is that of what was just measured.
  if (noun === '' && last?.figure != null && isPlace(whole))
    return {
      indicator: `占${whole.replace(/的?(?:比重|比例|份额)$/u, '')}${last.indicator}的比重`,
      breakdown: last.breakdown,
    };
  if (whole === '' && /^(?:占比|比重|份额)$/u.test(noun) && last?.figure != null && last.indicator !== '')
    return /^(?:进出口|进口|出口)/u.test(last.indicator)
      ? { indicator: nameShare('', last.indicator), breakdown: last.breakdown }
      : { indicator: `${last.indicator}${noun}`, breakdown: last.breakdown };
  return { indicator: nameShare(whole === '' ? noun : indicator, whole), breakdown: whole === '' ? null : breakdown };
}

function partBehind(text: string, end: number): string | null {
  const words = /^的([^，。；：、\d“”]{2,12})/u.exec(text.slice(end, end + 16))?.[1];
  return words?.replace(/(?:同比|环比|增|降|涨|上|下|达|为|实现|也|均|已|继续|大幅|保持).*$/u, '') || null;
}

/**
 * Makes the shares that a list gives of the levels before it, one a level: 项目49个，总投资48亿元，分别占77.8%、82.9%. Undefined
 * where the sentence did not bring as many levels.
 */
export function shareEach(reading: RunReading, noun: string): Draft[] | undefined {
  const { run, left, scope } = reading;
  if (left.role !== 'share' || left.each !== 'respectively' || noun !== '' || run.length < 2) return undefined;
  const levels = scope.sentence.filter(({ figure }) => figure !== null).slice(-run.length);
  if (levels.length !== run.length) return undefined;
  return run.map((figure, place) => {
    const level = levels[place];
    const name = level?.indicator ?? '';
    return {
      ...startDraft(reading, figure, place),
      subject: level?.subject ?? reading.subject,
      indicator: left.whole === '' ? `${name}占比` : nameShare(name, left.whole),
      breakdown: level?.breakdown ?? null,
      figure,
    };
  });
}

/** 研发投入10.3亿元，占营业收入的8%: the share is of what was just measured; of trade, of the part that was named. */
function carried(scope: Scope): string {
  if (scope.last.at(-1)?.figure == null || scope.indicator.includes('占')) return '';
  const trade = /^(.{2,}贸易)(?:进出口|进口|出口)/u.exec(scope.indicator)?.[1];
  return trade ?? (/进口|出口|贸易/u.test(scope.indicator) ? '' : scope.indicator);
}

/** 对东盟、欧盟分别进出口…，合计占…: the parts of the list before, summed up. */
function sumOfParts({ last }: Scope, before: string): string | null {
  const parts = last.map(({ breakdown }) => breakdown).filter((part) => part !== null);
  if (parts.length < 2 || parts.length !== last.length || !before.includes('合计')) return null;
  return `${parts.map((part, place) => (place === 0 ? part : part.replace(/^对/u, ''))).join('、')}合计`;
}

function isPlace(whole: string): boolean {
  return /^(?:全国|全球|全省|全市|[一-龥]{2,6}[省市])(?:的?(?:比重|比例|份额))?$/u.test(whole);
}
