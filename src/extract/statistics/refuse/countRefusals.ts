import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Frame } from '../frames/frame.ts';
import { parseLeft } from '../frames/parseLeft.ts';
import { isNamed } from '../naming/isNamed.ts';
import { tidy } from '../naming/tidy.ts';
import { anyOf, HAN_DIGITS } from '../words.ts';
import { OF_MEMBERS } from './markRefusals.ts';
import { isCount, type Refusal, wordsAfter, wordsBefore } from './refusal.ts';

/** Counts that tell which things are meant, not how many there are: 这63个项目, 70个大中城市的房价. */
export const COUNT_REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  {
    name: 'released',
    example: '国家统计局发布2024年5月份70个大中城市商品住宅销售价格变动情况。',
    refuses: (frame) =>
      isCount(frame) &&
      RELEASES.test(frame.before) &&
      RELEASED.test(frame.annotation.text.slice(frame.end - frame.counted.length, frame.end + 40)),
  },
  {
    name: 'surveyed',
    example: '据对全省20个市场的监测，肉价上涨。',
    refuses: (frame) =>
      isCount(frame) &&
      (SURVEYED.test(wordsAfter(frame)) ||
        // 据专家深入16个乡镇测产显示，: how many were looked at.
        (OPENS_SURVEY.test(frame.before) &&
          SHOWS.test(frame.annotation.text.slice(frame.figure.span[1], frame.figure.span[1] + 30)))),
  },
  {
    name: 'pointed-at',
    example: '这63个项目进展顺利。',
    refuses: (frame) =>
      isCount(frame) &&
      (/(?:每|这|那|第|某)$/u.test(wordsBefore(frame)) || /每(?:出口|生产|销售|卖出|有)?$/u.test(wordsBefore(frame))),
  },
  {
    name: 'division',
    example: '杭州市所辖13个县级单位通报表扬。',
    refuses: ({ counted, figure }) => figure.kind === 'count' && /^(?:设区|地级|省级|县级|县\b)/u.test(counted),
  },
  {
    name: 'who-acts',
    example: '国务院国资委等13个部门近日联合印发通知。',
    refuses: ({ before, counted, figure }) => figure.kind === 'count' && before.endsWith('等') && ACTORS.test(counted),
  },
  {
    name: 'size-of-each',
    example: '展馆里有三十个18平方米的展位。',
    refuses: ({ figure: { kind, span }, annotation: { text } }) =>
      kind === 'measure' && HOW_MANY.test(text.slice(Math.max(0, span[0] - 3), span[0])),
  },
  {
    name: 'provinces',
    example: '产品进入31个省份。',
    refuses: ({ figure, counted, ...frame }) =>
      figure.kind === 'count' &&
      figure.value === 31 &&
      /^(?:省|省份)/u.test(counted || wordsAfter({ ...frame, figure, counted })),
  },
  {
    name: 'likened',
    example: '相当于300个足球场。',
    refuses: (frame) =>
      isCount(frame) &&
      ((/相当于$/u.test(wordsBefore(frame)) && frame.noun === '') || SPAN_LEAD.test(wordsBefore(frame))),
  },
  {
    name: 'within',
    example: '在63个项目中，好的少。',
    refuses: (frame) => {
      if (!isCount(frame)) return false;
      const {
        annotation: { text },
        end,
        before,
        clause,
        noun,
      } = frame;
      if (before.startsWith('在') && text.slice(end, end + 1) === '中') return true;
      return noun === '' && /^[^，。；、\d]{0,12}中$/u.test(text.slice(end, clause.span[1]));
    },
  },
  {
    name: 'label',
    example: '31个大城市城镇调查失业率为4.7%。',
    refuses: (frame) => isCount(frame) && isLabel(frame, frame.next),
  },
]);

const RELEASES = new RegExp(`${anyOf('releaseDeeds')}(?:了|的)?[^，。；]{0,16}$`, 'u');

const RELEASED = new RegExp(`^[^，。；]{0,30}${anyOf('releasedThings')}(?=[，。；])`, 'u');

const HOW_MANY = new RegExp(`[\\d${HAN_DIGITS}百千万多余]个$`, 'u');

const ACTORS = new RegExp(`^${anyOf('actingBodies')}`, 'u');

const SPAN_LEAD = new RegExp(`${anyOf('spanLeads')}$`, 'u');

const SURVEYED = new RegExp(`^(?:[^，。；\\d]{0,10}的)?${anyOf('surveys')}`, 'u');

const OPENS_SURVEY = new RegExp(`^${anyOf('sourceBefore')}`, 'u');

const SHOWS = new RegExp(`^[^，。；]{0,24}${anyOf('shows')}，`, 'u');

const LABELS_END = new RegExp(`${anyOf('benefitVerbs')}|(?<=.)${anyOf('totals')}`, 'u');

/** 31个大城市失业率为4.7%: the count belongs to the name of what the next figure measures. */
function isLabel(
  { annotation: { text }, clause, figure, run, head }: Frame,
  next: QuantityMention | undefined,
): boolean {
  if (
    next === undefined ||
    next.span[0] >= clause.span[1] ||
    run.length > 1 ||
    !/^(?:[^，。；]{2,12}的)?$/u.test(tidy(head.noun))
  )
    return false;
  if (OF_MEMBERS.test(text.slice(clause.span[0], next.core[0]))) return false;
  const said = text.slice(figure.span[1], next.span[0]);
  if (said.length > 32 || /[、；（）]|合计|共计|累计|[有共]$/u.test(said)) return false;
  // 帮助217户企业获得贷款1.32亿元, 50台机组总容量15万千瓦: both are statistics.
  if (LABELS_END.test(said)) return false;
  const noun = tidy(parseLeft(said, next.unit).head);
  return noun.length > 3 && isNamed(noun);
}
