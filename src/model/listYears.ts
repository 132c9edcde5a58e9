import { parseNumeral } from '../util/parseNumeral.ts';
import table from '../../seeds/lexicons/timeWords.json' with { type: 'json' };

/** A place where a page names a year, and what it says about the page's own year. */
export interface YearMention {
  readonly year: number;
  /**
   * `date`: a whole day; `part`: a month or quarter that is over (2024年1—11月); `end`: the last day of a year (2022年末);
   * `year`: a year alone; `ahead`: one that the text looks forward to (预计2027年投产); `back`: one it counts or compares
   * from (自2016年起, 较2019年); `backPart`: a month or quarter it does so from (较2022年6月); `aheadPart`: a quarter that is
   * forecast (预计2024年三季度回升); `contrast`: one that 今年 follows in its sentence; `said`: the page's own year, by 去年（2023年）
   * or 明年 next to 2025年.
   */
  readonly kind: 'date' | 'part' | 'end' | 'year' | 'ahead' | 'aheadPart' | 'back' | 'backPart' | 'contrast' | 'said';
  /** The month in which a part or a day ends. */
  readonly month: number;
}

const WORDS = { ahead: table.forward.join('|'), back: table.lookBack.join('') };
/** The month in which each holiday ends: 2017年春节期间 is over by then. */
const FEASTS: ReadonlyMap<string, number> = new Map(
  Object.entries(table.holidays).map(([name, years]) => [name, Number(Object.values(years).at(-1)?.[1]?.slice(5, 7))]),
);
/** 2022年冬奥会, 2024年世界互联网大会: something with its year in its name may be in the past or the future. */
const EVENT_AFTER = new RegExp(`^(?:${table.yearlyEvents.join('|')})`, 'u');
const MENTION =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?:(?<date>(?:年|[-./])(?:1[0-2]|0?[1-9])(?:月|[-./])(?:3[01]|[12]\d|0?[1-9])(?!\d|%)日?)|年(?<part>(?:前|1[—–~～至到-])?(?:1[0-2]|[1-9])个?月|前?[一二三四]季度|[上下]半年)?(?<end>[底末])?)/gu;
const FEAST_AFTER = new RegExp(`^[“"]?(?:${[...FEASTS.keys()].join('|')})`, 'u');
const AHEAD = new RegExp(
  `(?:${WORDS.ahead}|(?<![加减升降高低截][到至]?)[到至])[^，。；]{0,12}$|(?:${WORDS.ahead})，$`,
  'u',
);
const AHEAD_AFTER = new RegExp(`^[^，。；]{0,16}?(?:${WORDS.ahead}|投产|建成|达产|完工|竣工|实现.{0,6}目标)`, 'u');
const BACK = new RegExp(`[${WORDS.back}]$`, 'u');
const BACK_AFTER = /^(?:起|以来|以前|之前|同期|相比|开始|那会儿|的[\d.])/u;
const COMPARED = /(?<![占对])[较比](?![赛例重])[^，。；（）]{0,12}（$/u;
const REPORTED =
  /^度?(?:年度|全年)?(?:经审计|业绩(?!预)|年报|财报|报告摘要|利润分配|决算|度报告)|^度(?:报告|利润|分红)/u;
const REACH = 24;

/** Finds every year that a page names, and what it says about when the page was written. Linear in the text. */
export function listYears(pageText: string): readonly YearMention[] {
  const text = pageText.replaceAll(/\s+/gu, '');
  const latest = EARLY.test(text) && !LATER.test(text) ? findLatest(text) : undefined;
  let ahead: { readonly year: number; readonly end: number } | undefined;
  const mentions = Array.from(text.matchAll(MENTION), ({ 0: surface, index, groups = {} }): YearMention | undefined => {
    const year = Number(groups['year']);
    const before = text.slice(Math.max(0, index - REACH), index);
    const after = text.slice(index + surface.length, index + surface.length + REACH);
    if (EVENT_AFTER.test(after)) return undefined;
    const feast = FEASTS.get(FEAST_AFTER.exec(after)?.[0].replace(/^[“"]/u, '') ?? '');
    const month = feast ?? (groups['part'] === undefined ? 12 : lastMonth(groups['part']));
    const isPart = feast !== undefined || groups['part'] !== undefined;
    // 1995年，农机站改成了轴承厂，今年正好30年: a story of earlier times, which may count the years since.
    const since = isPart ? null : SINCE.exec(text.slice(index + surface.length, index + surface.length + SENTENCE));
    const years = since?.[1] === undefined ? undefined : parseNumeral(since[1])?.toNumber();
    if (years !== undefined && years > 1) return { year: year + years, kind: 'said', month: 12 };
    // 较上次考察（2019年，82头）: the time of what is compared with.
    if (COMPARED.test(before)) return { year, kind: 'back', month: 12 };
    // 2020年冬天, 2021年4月开的: when a story began.
    if (STORY_AFTER.test(after)) return { year, kind: 'back', month: 12 };
    // 2023年曾下降2.3%，今年由降转增: the year before, most likely.
    if (groups['part'] === undefined && groups['end'] === undefined && OTHER_YEAR.test(after))
      return { year, kind: 'contrast', month: 12 };
    const own = PLANNED.test(after) ? year : yearBefore(before, year);
    if (own !== undefined) return { year: own, kind: 'said', month: 12 };
    if (groups['date'] !== undefined) return { year, kind: 'date', month: Number(/\d+/u.exec(groups['date'])?.[0]) };
    // 恢复至2019年同期的88.6%: what is compared with is over.
    // 较2024年同期增长3.7%: what is compared with is mostly the year before; 2019 was compared with for years after it.
    if (/[较比]$/u.test(before) && after.startsWith('同期') && !isPart && year !== BEFORE_PANDEMIC)
      return { year: year + 1, kind: 'said', month: 12 };
    if (/^(?:同期|相比)/u.test(after)) return { year, kind: isPart ? 'backPart' : 'back', month };
    // 预计2021年通胀率为8.35%；2022年经济增长1.63%: what continues a forecast is forecast, too.
    const goesOn = ahead !== undefined && ahead.year <= year && !text.slice(ahead.end, index).includes('。');
    if (
      AHEAD.test(before) ||
      goesOn ||
      (!BACK.test(before) && groups['end'] === undefined && AHEAD_AFTER.test(after))
    ) {
      ahead = { year, end: index };
      // 明年经济增速预期下调；预计2025年通胀率为2%: 明年 is 2025.
      const sentence = text.slice(Math.max(text.lastIndexOf('。', index) + 1, index - SENTENCE), index);
      if (NEXT_YEAR.test(sentence) && !/\d{4}年/u.test(sentence)) return { year: year - 1, kind: 'said', month: 12 };
      const isForecast = /季度|半年/u.test(groups['part'] ?? '') && !WORKS.test(after);
      return { year, kind: isForecast ? 'aheadPart' : 'ahead', month };
    }
    // 2023年年度业绩: reported when the year is over, like a balance at its end.
    if ((groups['end'] !== undefined && !isPart) || (!isPart && REPORTED.test(after)))
      return { year, kind: 'end', month: 12 };
    if (since !== null || BACK.test(before) || BACK_AFTER.test(after))
      return { year, kind: isPart ? 'backPart' : 'back', month };
    // 2023年全省减税417.8亿元 … 今年前两个月: early in a year, a whole year that is reported on is the year before.
    return { year, kind: isPart ? 'part' : year === latest ? 'contrast' : 'year', month };
  });
  const plans = Array.from(text.matchAll(PLAN_YEAR), ({ 1: plan = '', 2: which }): YearMention => {
    const first = FIRST_PLAN_YEAR + 5 * '二三四五'.indexOf(plan);
    return { year: which === '开局' ? first : first + 4, kind: 'said', month: 12 };
  });
  return [...mentions.filter((mention) => mention !== undefined), ...plans, ...yearsOfHolidays(text)];
}

/** The last year that a text names more than once. */
function findLatest(text: string): number | undefined {
  const years = Array.from(text.matchAll(MENTION), ({ groups = {} }) => Number(groups['year']));
  const last = years.reduce((most, year) => Math.max(most, year), 0);
  return years.filter((year) => year === last).length > 1 ? last : undefined;
}

/** 春节 next to 2月10日至17日: these were the days off of 2024 alone. */
function yearsOfHolidays(text: string): readonly YearMention[] {
  const names = Object.keys(table.holidays).filter((name) => text.includes(name));
  return Array.from(text.matchAll(DAY_SPAN)).flatMap(([, month = '', day = '', toMonth = month, toDay = '']) => {
    const [from, to] = [printDay(month, day), printDay(toMonth, toDay)];
    const years = names.flatMap((name) =>
      Object.entries(
        (table.holidays as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)[name] ?? {},
      )
        .filter(([, [first = '', last = '']]) => first.slice(5) === from && last.slice(5) === to)
        .map(([year]) => Number(year)),
    );
    const [year] = years;
    return year === undefined || new Set(years).size > 1 ? [] : [{ year, kind: 'said', month: 12 } as const];
  });
}

const DAY_SPAN =
  /(?<!\d|年)(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日?[至到—–-]{1,2}(?:(1[0-2]|[1-9])月)?(3[01]|[12]\d|[1-9])日/gu;

function printDay(month: string, day: string): string {
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** 去年（2024年）, 今年(2025年): what the page itself says about its year. */
function yearBefore(before: string, year: number): number | undefined {
  const said = SAID.exec(before)?.[1];
  return said === undefined ? undefined : year + (said === '今年' ? 0 : 1);
}

const BEFORE_PANDEMIC = 2019;
/** Seasons, and how something began: no page is dated by them. */
const STORY_AFTER = new RegExp(`^(?:[春夏秋冬][天季日]|[^，。；\\d]{0,6}(?:${table.origins.join('|')}))`, 'u');
/** A text of the first months of a year, if it names no later time. */
const EARLY = /今年(?:前[两2二三]个月|一季度|(?:1[—–~-])?[123]月)/u;
const LATER = /上半年|[二三]季度|(?<!\d)(?:[4-9]|1[0-2])月/u;
const OTHER_YEAR = /^[^。]{0,20}，(?:今年|而今年)/u;
/** The Twelfth Five-Year Plan began in 2011. */
const FIRST_PLAN_YEAR = 2011;
/** “十四五”收官之年: which year of its plan it is. */
const PLAN_YEAR = /[“"]?十([二三四五])五[”"]?(?:规划)?(?:的)?(收官|开局)(?:之年|年)/gu;
const SAID = /(今年|去年|上年)[（(]$/u;
/** In one sentence with a year: 今年正好30年, 如今. */
const SINCE =
  /^[^。\d]{0,40}?(?:今年(?:已|正好|恰好|整整|刚好)*(\d{1,3}|[一二三四五六七八九十百]{1,4})(?:周年|岁|年(?![代级初底末]))|如今|而今)/u;
/** 二、2024年工作安排: a work report is from the year whose work it plans. */
const PLANNED = /^度?(?:重点|主要)?工作(?:安排|打算|任务|目标|计划|思路|重点)/u;
const NEXT_YEAR = /明年/u;
const SENTENCE = 80;
const WORKS = /投产|建成|达产|完工|竣工|开通|通车|交付|投运|启用/u;

/** Tells whether what follows a time says how something began, or a season of long ago. */
export function isStoryBegin(after: string): boolean {
  return STORY_AFTER.test(after);
}

function lastMonth(part: string): number {
  if (part.endsWith('半年')) return part.startsWith('上') ? 6 : 12;
  if (part.endsWith('季度')) return 3 * (1 + '一二三四'.indexOf(part.at(-3) ?? ''));
  return Number(/(\d{1,2})个?月$/u.exec(part)?.[1] ?? 12);
}
