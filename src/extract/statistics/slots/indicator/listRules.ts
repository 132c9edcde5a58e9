import { carriedFrom } from '../../naming/carriedFrom.ts';
import { isSameBase } from '../../naming/figureKinds.ts';
import { nameIndicator, nameShare } from '../../naming/nameIndicator.ts';
import type { Frame } from '../../frames/frame.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { plain } from './plain.ts';

/** What the figures of a list measure: one thing each (蔬菜、水果产量分别增长3.1%和4.2%). */
export const LIST_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'sectors',
    example: { text: '2023年，杭州市三次产业结构为1.7∶28.3∶70.0。', gives: '三次产业结构' },
    find: ({ figure: { sector } }) =>
      sector === undefined ? undefined : { indicator: '三次产业结构', breakdown: sector, whole: null },
  },
  {
    name: 'listed-thing',
    example: { text: '2023年，杭州市蔬菜、水果产量分别增长3.1%和4.2%。', gives: '产量' },
    find: (frame, discourse) => {
      const { sentence } = discourse;
      const { item, itemIndicator, left } = frame;
      if (item === null) return undefined;
      // A、B分别完成96.3%、91.5%: how much of each is done.
      const isDone = frame.figure.unit === '%' && left.role === 'level' && /完成$/u.test(frame.before);
      // 项目81个、总投资492亿元，A、B项目分别为26个、18个: of the measure stated last in the same unit.
      const alike = [...sentence.all, ...sentence.last].findLast(
        ({ figure }) => figure !== null && isSameBase(frame.figure, figure),
      );
      const said =
        (isDone ? '完成率' : '') ||
        itemIndicator ||
        (left.role === 'level' ? (alike?.indicator ?? '') : '') ||
        (sentence.indicator || (carriedFrom(frame, discourse)?.indicator ?? '')).replace(DIFFERENCE, '') ||
        (frame.figure.unit === '%' && frame.left.role === 'level' ? '完成率' : '');
      const own = nameItem(frame, said, item.name);
      // 新建住宅价格环比上涨0.2%，北京、上海分别上涨0.3%和0.6%: the places share what was priced.
      // 泰康、瑞众等保险公司的理赔金额均超过…: the measure is after 的.
      const behind = frame.noun.slice(frame.noun.lastIndexOf('的') + 1);
      if (own.indicator === '' && left.role !== 'share')
        return behind === '' ? undefined : nameItem(frame, behind, item.name);
      const isShared = itemIndicator === '' && own.breakdown === null && item.mention?.kind === 'region';
      const named = isShared && PRICED.test(own.indicator) ? { ...own, breakdown: sentence.breakdown } : own;
      return left.role === 'share'
        ? { ...named, indicator: nameShare(named.indicator, left.whole), whole: left.whole }
        : named;
    },
  },
  {
    name: 'parts-respectively',
    example: {
      text: '2023年6月，浙江省发行债券60亿元，其中2年期20亿元、5年期40亿元，发行利率分别为1.8%、2.0%。',
      gives: '发行利率',
    },
    find: ({ left, noun, counted, run, place, figure }, { sentence: { all } }) => {
      if (left.role !== 'level' || left.each !== 'respectively' || run.length < 2 || noun === '') return undefined;
      const parts = all.filter((statement) => statement.figure !== null).slice(-run.length);
      const names = new Set(parts.map(({ breakdown }) => breakdown));
      const breakdown = parts[place]?.breakdown ?? null;
      return names.size === run.length && !names.has(null)
        ? { ...nameIndicator(noun, counted, figure), breakdown }
        : undefined;
    },
  },
  {
    name: 'respective-share',
    example: {
      text: '2023年，杭州市新增企业300家，新增注册资本48亿元，分别占全省的7.8%、8.9%。',
      gives: '新增企业数占全省的比重',
    },
    find: ({ left, noun, run, place }, { sentence }) => {
      const isBare = noun === '' || /^(?:占比|比重)$/u.test(noun);
      if (left.role !== 'share' || left.each !== 'respectively' || !isBare || run.length < 2) return undefined;
      const levels = sentence.all.filter(({ figure }) => figure !== null).slice(-run.length);
      const level = levels[place];
      if (levels.length !== run.length || level === undefined) return undefined;
      const indicator = left.whole === '' ? `${level.indicator}占比` : nameShare(level.indicator, left.whole);
      return { indicator, breakdown: level.breakdown, whole: left.whole || null };
    },
  },
]);

/** 投资增速与上年同期之差 was stated last, and what grows in the list is the investment. */
const DIFFERENCE = /(?<=..)(?:增速)?与.{2,20}之差$/u;
const PRICED = new RegExp(`${anyOf('priceWords')}$`, 'u');

/** 二线城市, as a group that a list names. */
export const LISTED_GROUP = new RegExp(`^${anyOf('groupNames')}`, 'u');

/** 龙门石窟, 少林寺景区: a thing that a list names by its name, not a kind of thing. */
export const NAMED_THING = new RegExp(`^(?!${anyOf('kinds')})[\\p{Script=Han}A-Z\\d]{2,12}${anyOf('things')}$`, 'u');

function nameItem({ item, annotation: { entities } }: Frame, indicator: string, name: string): Naming {
  const mention = item?.mention ?? null;
  const preposition = item?.preposition ?? '';
  if (preposition !== '') return { indicator, breakdown: preposition === '与' ? `对${name}` : preposition + name };
  const level = entities.regions.find((region) => region.name === mention?.name)?.level;
  if (
    mention?.kind === 'region' &&
    /进口|出口|贸易/u.test(indicator) &&
    (level === 'country' || level === 'bloc') &&
    mention.name !== '中国' &&
    !mention.name.endsWith('地区')
  )
    return { indicator, breakdown: `对${name}` };
  if (mention !== null && mention.kind !== 'person') return plain(indicator);
  if (indicator === '') return plain(name);
  if (NAMED_THING.test(name)) return plain(indicator);
  // 二、三线城市新建住宅: the group is the subject.
  const group = LISTED_GROUP.exec(name)?.[0];
  if (group !== undefined) return { indicator, breakdown: name.slice(group.length) || null };
  return isMeasure(name) ? plain(indicator.startsWith('占') ? name + indicator : name) : { indicator, breakdown: name };
}

const ITEM_MEASURE = new RegExp(`${anyOf('itemMeasures')}$`, 'u');

/** 进出口、出口规模分别占全国的…: the items are themselves what is measured. */
function isMeasure(name: string): boolean {
  return ITEM_MEASURE.test(name);
}
