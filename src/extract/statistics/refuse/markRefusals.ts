import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import { isSameBase } from '../naming/figureKinds.ts';
import { tidy } from '../naming/tidy.ts';
import { ANAPHORS } from '../statisticWords.ts';
import { anyOf } from '../words.ts';
import { isCount, type Refusal, wordsAfter } from './refusal.ts';

/** Marks that a figure is held against: a threshold, a limit, a rule, a guess, an earlier level. */
export const MARK_REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  {
    name: 'guess',
    example: '原以为能来3000人就不错。',
    refuses: (frame) => GUESSED.test(frame.annotation.text.slice(frame.from, frame.figure.span[0])),
  },
  {
    name: 'mark-of-index',
    example: '沪指盘中跌破3000点。',
    refuses: (frame) =>
      (frame.figure.unit === '点' || /^关口/u.test(wordsAfter(frame))) &&
      MARKED.test(frame.annotation.text.slice(frame.from, frame.figure.core[0])),
  },
  {
    name: 'mark-compared',
    example: '通胀率远高于2%的中期目标。',
    refuses: (frame) =>
      COMPARES.test(frame.annotation.text.slice(frame.from, frame.figure.core[0])) &&
      MARK_BEHIND.test(wordsAfter(frame)),
  },
  {
    name: 'passed',
    example: '多家企业成交额破亿元。',
    refuses: (frame) =>
      !isCount(frame) && OF_MEMBERS.test(frame.annotation.text.slice(frame.clause.span[0], frame.figure.core[0])),
  },
  {
    name: 'limit',
    example: '杭州市注册资本500万元及以上企业受益。',
    refuses: (frame) =>
      /^(?:及以上|及以下)/u.test(wordsAfter(frame)) ||
      (/由[^，。；]{0,12}$/u.test(frame.before) && /^转为/u.test(wordsAfter(frame)) && frame.figure.kind !== 'measure'),
  },
  {
    name: 'class',
    example: '杭州市开工亿元以上项目较多。',
    refuses: (frame) => isClass(frame, wordsAfter(frame), frame.next),
  },
  {
    name: 'threshold',
    example: '杭州市首个产量突破百万辆的企业投产。',
    refuses: (frame) => isThreshold(frame, wordsAfter(frame), frame.next),
  },
  {
    name: 'recalled',
    // What was true at another time is given for comparison, and its measure is not named.
    example: '对比上半年同比下降0.7%，已经转正。',
    refuses: ({ noun }) => RECALLED.test(noun),
  },
  { name: 'milestone', example: '第3届进博会。', refuses: (frame, discourse) => isMilestone(frame, discourse) },
]);

/** 402个品牌成交额破: the threshold by which members are counted. */
export const OF_MEMBERS = new RegExp(
  `[\\d万亿多余]${anyOf('memberCounters')}[^，。；\\d]{2,8}${anyOf('sumKinds')}[均都]?${anyOf('passVerbs')}$`,
  'u',
);

/** 高于7.5%的监管底线: what is compared with is a rule, and nobody measured it. */
const MARK_BEHIND = new RegExp(`^的[^，。；、]{0,6}${anyOf('marksCompared')}`, 'u');

const COMPARES = new RegExp(`${anyOf('comparingVerbs')}$`, 'u');

/** 失守3000点: a round mark that an index passes is not a level that it has reached. */
const MARKED = new RegExp(`${anyOf('thresholdVerbs')}(?:了|至)?$`, 'u');

const GUESSED = new RegExp(`(?:^|[“，])[^，。；]{0,6}${anyOf('guessWords')}[^，。；\\d]{0,8}$`, 'u');

const RECALLED = new RegExp(`^${anyOf('recalls')}`, 'u');

/** 亿元以上项目86个: the figure names the class of what is counted. */
function isClass({ figure }: Frame, after: string, next: QuantityMention | undefined): boolean {
  if (figure.qualifier !== '以上' && figure.qualifier !== '以下') return false;
  // 50头以上规模养殖场142个: each of those counted has that many.
  const isSize = figure.kind === 'count' && next?.unit !== figure.unit && after.startsWith('规模');
  return (
    (figure.kind !== 'count' || isSize) &&
    next?.kind === 'count' &&
    /^(?:的)?[一-龥]{2,8}\d?/u.test(after) &&
    !/^(?:的)?[^一-龥]/u.test(after)
  );
}

/** 规模超百亿元的国家有51个, 首个产量突破百万辆的省份: the figure is a condition, not a finding. */
function isThreshold(
  { annotation: { text }, figure, from }: Frame,
  after: string,
  next: QuantityMention | undefined,
): boolean {
  if (!/^(?:以上|及以上|以下)?的/u.test(after)) return false;
  if (/(?:首个|首家|唯一|第[一二三四五六七八九\d]+个)[^，。；]*$/u.test(text.slice(from, figure.span[0]))) return true;
  if (next?.kind !== 'count' || figure.kind === 'count') return false;
  return /^[^，。；]{2,20}(?:有|达|达到|共|超|为)(?:[^，。；]{0,3})$/u.test(text.slice(figure.span[1], next.span[0]));
}

/** 4.6万亿元，首次突破4.5万亿元大关 gives one level, the exact one. */
function isMilestone({ figure, head, left, run }: Frame, { sentence: scope }: Discourse): boolean {
  if (figure.qualifier !== '超' && figure.qualifier !== '以上') return false;
  if (run.length > 1 || left.role === 'change') return false;
  const last = scope.last.at(-1)?.figure ?? null;
  const noun = tidy(head.noun).replace(/^历史同期|^历史/u, '');
  return (
    last !== null &&
    isSameBase(figure, last) &&
    last.value >= figure.value &&
    last.unit === figure.unit &&
    (noun === '' || ANAPHORS.has(noun)) &&
    head.topic === null
  );
}
