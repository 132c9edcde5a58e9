import {
  DAY_WORDS,
  HOLIDAYS,
  HOLIDAY_TAILS,
  NEW_YEAR_NAMES,
  NOT_TODAY,
  PLANS,
  SEASONS,
  WEEKDAYS,
  YEAR_WORDS,
} from './timeWords.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';

const HAN_YEAR = '[一二][〇○零九][〇○零一二三四五六七八九]{2}';
// 2022全年: the sign for year is printed once.
const WRITTEN = `(?:(?:19|20)\\d{2}(?: ?年|(?=全年))|${HAN_YEAR}年)`;
// 满产后年产值: 年 begins the next word.
const YEAR = `(?:${WRITTEN}(?:以来)?|(?<![产成工营用运建放效](?=后年))(?:${joinAlternatives(YEAR_WORDS.keys())})(?!度(?!以来)|期|不变价|价格)(?:以来)?)`;
const NUMBER = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})';
const TO = '(?:[—–~～-]{1,2}|至|到)';
const UNDER = [
  `(?:前|头|首) ?${NUMBER} ?个?月份?`,
  '前 ?(?:三|两|二|3|2) ?个?季度',
  `${NUMBER} ?月?份?${TO}${NUMBER} ?月份?(?!\\d{0,2}日)`,
  '(?:上|下)半年末?',
  // 2025年半年度: only after its year; 半年度 alone is a kind of report.
  '(?<=\\d年)半年度',
  '第?[一二三四1-4] ?季度末?|第[一二三四1-4]季(?!度)|首季度?',
  '(?:第一|最后一|首)个?(?:月|季度)|首月',
  `${NUMBER} ?月(?:份)?(?: ?\\d{1,2} ?日| ?[底末初]|[上中下]旬(?!，记者))?(?!球|亮|饼|光)`,
  '年[底末初](?!端|尾|预算|计划|预期|确定|制定)',
].join('|');
// 2月9日（除夕）至17日, 从9月29日持续到10月8日.
const FEAST = '(?:（[^（）\\d]{2,5}）)?';
const UNTIL = `(?:起|开始)?(?:一直)?(?:持续|延续)?${TO}`;
const DAY = '\\d{1,2} ?日(?:\\d{1,2}[时点])?';
const ALONE = [
  '(?:去年|上年|前年)?(?<!历史)同期',
  '(?<=截[至止]到?)同日',
  '当月|本月|上个?月(?!球)',
  '当季|本季度?|上一?个?季度?(?!末)|(?<![\\d一二三四])上一季度',
  `(?:${joinAlternatives(DAY_WORDS.keys())})(?!${joinAlternatives(NOT_TODAY)})`,
  // 周四，A股…: a day of the market, not 每周三班.
  `(?<=^|[\\n\\s，。；电讯日）])(?:周|星期)[${[...WEEKDAYS.keys()].join('')}](?=[，（A沪深美亚欧港国全收晚])`,
].join('|');

/**
 * Matches every way in which a text names a time, each in a group of its own name. The most specific alternatives come
 * first: spans of days before days, a year with its part before a year.
 */
export const PERIOD_PATTERN = new RegExp(
  [
    // 截至2020年9月30日止三个月: the months up to that day, as firms report them.
    '(?<monthsUpTo>截[至止](?<upToYear>20\\d{2})年(?<upToMonth>\\d{1,2})月\\d{1,2}日止的?(?<upToLength>(?:[二两三四五六七八九]|十[一二]?)个月|年度|财年))',
    `(?<days>(?<daysYear>${YEAR}，?)?(?:\\d{1,2} ?月) ?${DAY}${FEAST}${UNTIL}(?:(?:${YEAR})?\\d{1,2} ?月 ?)?${DAY}|(?<![月\\d] ?)${DAY}${TO}${DAY})`,
    `(?<monthsAcross>(?<acrossFrom>${YEAR})\\d{1,2} ?月份?${TO}(?<acrossTo>${YEAR})\\d{1,2} ?月份?)`,
    `(?<years>(?<yearsFrom>(?:19|20)\\d{2})年?${TO}(?<yearsTo>(?:19|20)\\d{2})年(?! ?\\d{1,2}月|[上下前第一二三四首])(?:度)?)`,
    `(?<plan>[“"]?(?<planName>${joinAlternatives(PLANS.keys())})(?![”"]?(?:规划|纲要|计划|建议))[”"]?(?:期间|时期|以来|末|期末)?)`,
    `(?<holiday>(?<holidayYear>${YEAR})?(?<feast>(?:[“"]?(?:${joinAlternatives([...HOLIDAYS.keys(), ...SEASONS.keys()])})节?[”"]?、?){1,2})(?:${joinAlternatives(HOLIDAY_TAILS)}))`,
    `(?<dayOff>(?<dayOffYear>${YEAR})(?:${joinAlternatives(HOLIDAYS.keys())})(?=，))`,
    `(?<newYear>(?<newYearYear>${YEAR})?(?<newYearDay>${joinAlternatives(NEW_YEAR_NAMES.keys())})(?:当[天日])?)`,
    `(?<ago>(?<agoYears>[一两二三四五六七八九十]|\\d{1,2})年前(?!后|[一二三四]季|\\d))`,
    `(?<upToDay>(?<=截[至止]到?|(?:^|[，。；：“\\n])到)\\d{1,2} ?日(?:\\d{1,2}[时点])?)`,
    // 欧洲央行5日宣布, 16日收盘: the month is that of the article, or of the day named before in the paragraph.
    '(?<dayAlone>(?<![月号\\d.—–~～至到-] ?)\\d{1,2} ?日(?=，|宣布|决定|[开收]盘|[晚上下]|凌晨|傍晚|[早午尾]盘|盘中|在|说|表示|公布|发布))',
    `(?<half>(?<halfYear>${YEAR})?(?<halfMonth>\\d{1,2} ?月)?(?:[头前]半个?月|上半月))`,
    '(?<holidayAgain>(?<=^|[，。；：\\n])(?:整个|这个)?(?:假期|长假|小长假)(?:里|期间|中)?(?=，))',
    '(?<firstDay>(?:假期|长假|小长假|黄金周|春运)首日)',
    // 五年来: the years of a plan that the text names, else unknown years.
    '(?<yearsPast>(?:近|过去)?(?<pastYears>[两二三四五六七八九十]|\\d{1,2})年来)',
    `(?<ahead>未来(?<aheadYears>[一两二三四五六七八九十]|\\d{1,2})年)`,
    `(?<yearBefore>${YEAR})(?:同期|全年，?|，)?(?<underYear>${UNDER}|[底末初](?!端|尾|预算|计划|预期|确定|制定))`,
    `(?<underAlone>${UNDER})`,
    `(?<sameAlone>${ALONE})`,
    `(?<yearAlone>${YEAR}|全年)(?<tail>同期|全年|度)?`,
  ].join('|'),
  'gu',
);
