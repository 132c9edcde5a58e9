import { isMoney } from '../naming/figureKinds.ts';
import { anyOf } from '../words.ts';
import { type Refusal, wordsAfter, wordsBefore } from './refusal.ts';

/** Amounts that another figure is calculated from or for: 每500克售价, 1美元兑. */
export const BASE_REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  {
    name: 'for-each',
    example: '每送出100千瓦时，就少烧煤30公斤。',
    refuses: (frame) =>
      /每[^，。；\d]{1,4}$/u.test(wordsBefore(frame)) &&
      frame.noun.length <= 8 &&
      /^[^，。；\d]{0,4}，(?:就|便|可|相当于|能|即)/u.test(wordsAfter(frame)),
  },
  {
    name: 'price-of-amount',
    example: '大蒜每500克售价5.63元。',
    refuses: (frame) =>
      frame.figure.kind === 'measure' &&
      wordsBefore(frame).endsWith('每') &&
      frame.next !== undefined &&
      /^[^，。；\d]{0,6}$/u.test(frame.annotation.text.slice(frame.figure.span[1], frame.next.span[0])) &&
      isMoney(frame.next.unit),
  },
  {
    name: 'at-most-each',
    example: '每件最高不超过2000元。',
    refuses: (frame) => EACH_AT_MOST.test(frame.annotation.text.slice(frame.from, frame.figure.core[0])),
  },
  {
    name: 'exchanged',
    example: '1美元兑7.0074元人民币。',
    refuses: (frame) => frame.figure.value === 1 && isMoney(frame.figure.unit) && /^(?:兑|对)/u.test(wordsAfter(frame)),
  },
  {
    name: 'reckoned',
    example: '以油箱容量50升的普通私家车计算，油费有所下降。',
    refuses: ({ before, clause, run, annotation: { text } }) =>
      /^[以按]/u.test(before) && RECKONED.test(text.slice(run.at(-1)?.span[1] ?? 0, clause.span[1])),
  },
  {
    name: 'converted',
    example: '折合人民币7亿元。',
    refuses: ({ noun, figure }) => CONVERTED.test(noun) && figure.kind === 'measure',
  },
]);

const EACH_AT_MOST = new RegExp(`每[^，。；\\d]{1,6}${anyOf('mostWords')}$`, 'u');

const RECKONED = new RegExp(`^[^，。；]{0,16}${anyOf('reckonedEnds')}$`, 'u');

/** 1420万美元，折合人民币1.02亿元: the sum before, in another currency. */
const CONVERTED = /^(?:折合|约合|折)(?:人民币|美元|港元|欧元)?$/u;
