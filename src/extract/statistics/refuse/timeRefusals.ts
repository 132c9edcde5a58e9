import type { Frame } from '../frames/frame.ts';
import { tidy } from '../naming/tidy.ts';
import { anyOf } from '../words.ts';
import { isCount, type Refusal, wordsBefore } from './refusal.ts';

/** Durations, hours and stages: the figure says when or how long, and nobody measured it. */
export const TIME_REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  {
    name: 'per-time',
    example: '列车每3小时开行。',
    refuses: (frame) => frame.figure.kind === 'time' && wordsBefore(frame).endsWith('每'),
  },
  {
    name: 'duration',
    example: '会议开了3天。',
    refuses: (frame, { sentence }) => {
      if (frame.figure.kind !== 'time') return false;
      // 免费堆存期由七天缩短为五天: a span of time that a noun names and that moves.
      if (frame.noun !== '' && /(?:期|时间|时限|工期|周期)$/u.test(frame.noun) && MOVED.test(clauseOf(frame)))
        return false;
      const isSpan = sentence.last.at(-1)?.figure?.kind === 'time';
      // 排队时长由5小时缩短到一个半小时, 由55分钟压到不足半小时: where it moved to.
      if (isSpan && frame.isAfter && frame.noun === '' && MOVED.test(clauseOf(frame))) return false;
      const isGrown = frame.left.role === 'change' && isSpan;
      return !isGrown && !isMeasuredTime(wordsBefore(frame), tidy(frame.head.noun));
    },
  },
  {
    name: 'stage',
    example: '杭州湾3期风电场开工。',
    refuses: (frame) =>
      isCount(frame) && frame.figure.unit === '期' && frame.figure.value < 10 && !HELD.test(wordsBefore(frame)),
  },
  {
    name: 'visits',
    example: '老人来了2回，又捐了一次。',
    refuses: (frame) => VISIT_UNIT.test(frame.figure.unit ?? '') && VISITED.test(wordsBefore(frame)),
  },
  {
    name: 'hour',
    example: '查验时间提前到早上6点。',
    refuses: (frame) => frame.figure.unit === '点' && HOUR.test(wordsBefore(frame)),
  },
  {
    name: 'time-counter',
    example: '招标用了6个月。',
    refuses: ({ figure, counted }) => figure.kind === 'count' && TIME_COUNTER.test(counted),
  },
]);

/** 办了三期培训班 counts courses; 二期风电场 is a stage. */
const HELD = new RegExp(`${anyOf('heldDeeds')}(?:了|过|出)?$`, 'u');

const HOUR = new RegExp(`${anyOf('hours')}$`, 'u');

const TIME_COUNTER = new RegExp(`^${anyOf('timeCounters')}`, 'u');

const SPAN_NOUN = new RegExp(`${anyOf('spanNouns')}$`, 'u');

const MOVED = /[由从][^，。；]{1,12}(?:为|到|至|成)[^，。；]{1,8}$/u;

function clauseOf({ annotation: { text }, clause }: Frame): string {
  return text.slice(...clause.span);
}

/** 已连续12个季度, 平均办理时限3天: durations that are measurements. */
function isMeasuredTime(before: string, noun: string): boolean {
  return /(?:已经?连续|时间|时限|周期|时长|寿命|工期|平均)(?:[^，。；]{0,4})$/u.test(before) || SPAN_NOUN.test(noun);
}

const VISIT_UNIT = new RegExp(`^${anyOf('visitUnits')}$`, 'u');

const VISITED = new RegExp(`${anyOf('visitDeeds')}(?:了|过)?$`, 'u');
