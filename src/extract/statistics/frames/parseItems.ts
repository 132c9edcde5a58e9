import type { EntityMention } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import { tagWords } from '../../entities/tagWords.ts';
import { isNamed } from '../naming/isNamed.ts';
import { anyOf, HAN_DIGITS } from '../words.ts';
import { HEADS } from '../statisticWords.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';

/** Things that a list of figures is about, one per figure: 东盟、欧盟 … 分别进出口. */
export interface ItemsParse {
  readonly items: readonly Item[];
  readonly start: number;
  /** What is measured, if the list's clause says it: 出口, 增加值. */
  readonly indicator: string;
}

export interface Item {
  readonly name: string;
  readonly mention: EntityMention | null;
  /** 对 or 自 before the list: the items are partners of trade. */
  readonly preposition: string;
}

const LONGEST_LIST = 120;
/** A time before the first item is not part of it. */
const TIME =
  /^(?:今年|去年|全年|当月|\d{4}年)?(?:前?[一二三四两三]个?季度|[上下]半年|(?:前\d{1,2}个|\d{1,2}(?:[—-]\d{1,2})?)月份?)?，?/u;
const PARTS = /、|和|与|及其|以及|及/gu;
const VERBS_BEFORE = new RegExp(`${anyOf('listOpeners')}|在(?!${anyOf('namesOfIn')})|[，：；]|——`, 'gu');

/**
 * Finds the last `count` items of a list that ends before `to`, in the clauses of one sentence. `head` is the text between the
 * list and the figures' predicate, as far as it is in the clause.
 */
export function parseItems(
  text: string,
  from: number,
  to: number,
  count: number,
  all: readonly EntityMention[],
): ItemsParse | undefined {
  const begin = Math.max(from, to - LONGEST_LIST);
  const mentions = sliceBetween(all, begin, to);
  const marks = Array.from(
    text.slice(begin, to).matchAll(PARTS),
    ({ 0: mark, index }) => [begin + index, begin + index + mark.length] as const,
  ).filter(([start, end]) => !mentions.some(({ span }) => span[0] < start && span[1] > end));
  // A clause break inside the list means that another list is before it.
  const between = pickMarks(text, begin, to, marks, count);
  if (count < 2 || between.length < count - 1) return undefined;
  const [firstStart, firstEnd] = between[0] ?? [begin, begin];
  const lastMark = between.at(-1)?.[1] ?? to;
  if (/[，。；：]/u.test(text.slice(firstEnd, lastMark))) return undefined;
  const first = bindFirst(text, begin, firstStart, mentions);
  const inner = between
    .slice(1)
    .map(([end], i) => parseInner(text, between[i]?.[1] ?? end, end, mentions, first.item.preposition));
  const rest = text.slice(lastMark, to);
  const likened = likenLast(rest, [first.item, ...inner]) ?? cutLike(rest, [first.item, ...inner]);
  const cut = likened ?? parseLast(text, lastMark, to, mentions);
  // 购物金额和购物人数分别增长59%和109%: each is a measure of its own.
  const last =
    MEASURE.test(first.item.name) && cut.item.mention === null && cut.indicator.length > 1
      ? { item: { ...cut.item, name: cut.item.name + cut.indicator }, indicator: '' }
      : cut;
  const shared = likened === undefined ? '' : (CLASS.exec(first.item.name)?.[1] ?? '');
  const items = [
    completeLike(first.item, last.item.name),
    ...[
      ...inner.map((item) => completeLike(item, last.item.name)),
      { ...last.item, preposition: first.item.preposition },
    ].map((item) => ({
      ...item,
      name: shared + item.name,
    })),
  ];
  if (items.some(({ name }) => name === '' || name.length > 24)) return undefined;
  return {
    items: completeSectors(completeOrdinals(items)),
    start: first.start,
    indicator: first.indicator + last.indicator,
  };
}

const PER_ONE = new RegExp(`(?<=..)每${anyOf('tradedUnits')}$`, 'u');
const PRICE = new RegExp(`^([^，。；的]{1,12}?)(${anyOf('priceKinds')}+${anyOf('priceWords')})$`, 'u');
const HERE = new RegExp(`^(?:${anyOf('hereWords')}|国内)(?=.)`, 'u');
const MEASURE = new RegExp(`..${anyOf('listedMeasures')}$`, 'u');

const THING = new RegExp(`^${anyOf('things')}$`, 'u');

/** 二线城市新建住宅和二手住宅: what only the first item says, but about all of them. */
const CLASS = /^(.{2,6}(?:城市|地区|企业|居民))(?=.{2,}$)/u;
const CLASS_SIGN = /[线类业区省市县级]/u;

/** 汽、柴油 is 汽油 and 柴油; 二、三线城市 is 二线城市 and 三线城市: one character stands for a word that ends like the last one. */
function completeLike(item: Item, last: string): Item {
  const ending = item.name.length === 1 ? (/^.(线城市.*|季度|[油煤钢]$|型企业)/u.exec(last)?.[1] ?? '') : '';
  return item.mention === null ? { ...item, name: item.name + ending } : item;
}

const ORDINAL = new RegExp(`^第?([${HAN_DIGITS}])$`, 'u');
const OF_ORDINAL = new RegExp(`^第?[${HAN_DIGITS}](.{1,10})$`, 'u');

/** 第一、二、三产业: each item takes the 第 of the first and the noun of the last. */
function completeOrdinals(items: readonly Item[]): readonly Item[] {
  const noun = OF_ORDINAL.exec(items.at(-1)?.name ?? '')?.[1];
  const ordinals = items.map(({ name }) => ORDINAL.exec(name)?.[1]);
  if (noun === undefined || !items[0]?.name.startsWith('第') || ordinals.slice(0, -1).includes(undefined)) return items;
  return items.map((item, place) => ({
    ...item,
    name: ordinals[place] === undefined ? `第${item.name.replace(/^第/u, '')}` : `第${ordinals[place]}${noun}`,
  }));
}

const SECTORS = new RegExp(`^(.{2,}?)${anyOf('severalGreat')}.{0,4}?(产业|行业)$`, 'u');

/** 汽车、生物医药三大先导产业: 汽车产业 and 生物医药产业. */
function completeSectors(items: readonly Item[]): readonly Item[] {
  const [, last = '', noun = ''] = SECTORS.exec(items.at(-1)?.name ?? '') ?? [];
  if (last === '') return items;
  return items.map((item, place) => {
    const name = place === items.length - 1 ? last : item.name;
    return { ...item, name: name.endsWith('业') ? name : name + noun };
  });
}

/**
 * Cuts the last item at the ending that it shares with the others: 一线、二线、三线城市住宅价格. Undefined if the others have no
 * common ending.
 */
function likenLast(rest: string, others: readonly Item[]): ReturnType<typeof parseLast> | undefined {
  const names = others.map(({ name, mention }) => (mention === null ? name : ''));
  const [first = ''] = names;
  const length = first.length > 2 && !CLASS_SIGN.test(first.slice(-1)) ? 2 : 1;
  const ending = first.slice(-length);
  if (first.length < 2 || (length === 1 && !CLASS_SIGN.test(ending))) return undefined;
  const at = rest.indexOf(ending, 1);
  if (at < 0 || at + length > 12 || names.some((name) => !name.endsWith(ending))) return undefined;
  const name = rest.slice(0, at + length);
  return { item: { name, mention: null, preposition: '' }, indicator: wholeHead(rest.slice(at + length)) };
}

/** Cuts the last item as long as the first, where a word ends there and what is left ends as measures do: 高血压、糖尿病患者规范管理率. */
function cutLike(rest: string, [first]: readonly Item[]): ReturnType<typeof parseLast> | undefined {
  if (first === undefined || first.mention !== null || first.name.length < 2) return undefined;
  const clause = bareClause(rest);
  const { length } = first.name;
  if (!/[额量值率价]$/u.test(clause) || clause.length < length + 3) return undefined;
  if (HEADS.some((word) => clause.endsWith(word))) return undefined;
  if (tagWords(clause).startOf[length] !== length) return undefined;
  return {
    item: { name: clause.slice(0, length), mention: null, preposition: '' },
    indicator: clause.slice(length),
  };
}

function bareClause(rest: string): string {
  return (/^[^，。；]*/u.exec(rest)?.[0] ?? '').replace(/(?:同比|环比|分别|均|，)+$/u, '');
}

/** Everything in 城市住宅销售价格同比 that is before the basis, if it ends in a measure. */
function wholeHead(rest: string): string {
  const clause = bareClause(rest);
  return HEADS.some((word) => clause.endsWith(word)) || /[额量值率价]$/u.test(clause) ? clause : headOf(clause);
}

/**
 * Picks the marks that separate `count` items: 、 alone if the last clause has that many (衣着、用品及服务价格), then 和 and 与 too,
 * else the last ones of any kind.
 */
function pickMarks(text: string, begin: number, to: number, marks: readonly Span[], count: number): readonly Span[] {
  const clause = begin + (/[，。；：][^，。；：]*$/u.exec(text.slice(begin, to))?.index ?? -1) + 1;
  const own = marks.filter(([start]) => start >= clause);
  for (const kind of [/^、$/u, /^(?:、|和|与|以及)$/u]) {
    const fitting = own.filter((mark) => kind.test(text.slice(...mark)));
    if (fitting.length === count - 1) return fitting;
  }
  return marks.slice(marks.length - (count - 1));
}

function parseInner(
  text: string,
  start: number,
  end: number,
  mentions: readonly EntityMention[],
  preposition: string,
): Item {
  const name = text.slice(start, end);
  return { name, mention: mentions.find(({ span }) => span[0] === start && span[1] === end) ?? null, preposition };
}

function bindFirst(
  text: string,
  from: number,
  end: number,
  mentions: readonly EntityMention[],
): { readonly item: Item; readonly start: number; readonly indicator: string } {
  const clause = Math.max(
    from,
    ...['，', '。', '；', '：', '\n', '—', '（'].map((mark) => text.lastIndexOf(mark, end - 1) + 1),
  );
  const mention = mentions.find(({ span }) => span[1] === end && span[0] >= clause);
  // 对前两大贸易伙伴——东盟、欧盟: the preposition is before the dash.
  const open = text.charAt(clause - 1) === '—' ? Math.max(from, clause - 24) : clause;
  const before = text.slice(open, mention?.span[0] ?? end);
  const preposition =
    /(对(?!比)|自|与(?![^，。；]{1,4}对比)|向|从|(?<=出口|销|运)[至往])[^对自与向从至往，。；]{0,14}$/u.exec(
      before,
    )?.[1] ?? '';
  if (mention !== undefined)
    return { item: { name: text.slice(...mention.span), mention, preposition }, start: mention.span[0], indicator: '' };
  const leading = mentions.findLast(({ span }) => span[0] >= clause && span[1] < end);
  // 云台山景区、少林寺景区: the place is the first of the thing's name.
  if (leading !== undefined && THING.test(text.slice(leading.span[1], end))) {
    const name = text.slice(leading.span[0], end);
    return { item: { name, mention: null, preposition }, start: leading.span[0], indicator: '' };
  }
  let start = Math.max(clause, leading?.span[1] ?? clause);
  let indicator = '';
  for (const { 0: word, index } of text.slice(start, end).matchAll(VERBS_BEFORE)) {
    if (start + index + word.length >= end) break;
    if (word === '进口' || word === '出口') indicator = word;
    start += index + word.length;
    break;
  }
  const name = text.slice(start, end).replace(TIME, '').replace(HERE, '').replace(RANKING, '');
  return { item: { name, mention: null, preposition }, start: end - name.length, indicator };
}

const STATION = /^[\p{Script=Han}]{0,3}(?:站(?![点台])|机场)/u;

function parseLast(
  text: string,
  start: number,
  to: number,
  mentions: readonly EntityMention[],
): { readonly item: Item; readonly indicator: string } {
  const mention = mentions.find(({ span }) => span[0] === start && span[1] <= to);
  const rest = text.slice(start, to);
  // 中卫南站、吴忠站分别发送旅客…: a station is not the place that it is named after.
  const station = mention?.kind === 'region' ? STATION.exec(rest.slice(mention.surface.length))?.[0] : undefined;
  if (mention !== undefined && station !== undefined)
    return {
      item: { name: mention.surface + station, mention: null, preposition: '' },
      indicator: headOf(rest.slice(mention.surface.length + station.length)),
    };
  if (mention !== undefined)
    return {
      item: { name: text.slice(...mention.span), mention, preposition: '' },
      indicator: headOf(text.slice(mention.span[1], to)),
    };
  const etc = /^([^，]{1,20}?)等([^，]*)/u.exec(rest);
  if (etc !== null)
    return { item: { name: etc[1] ?? '', mention: null, preposition: '' }, indicator: headOf(etc[2] ?? '') };
  const clause = (/^[^，。；]*/u.exec(rest)?.[0] ?? '')
    .replace(/(?:同比|环比)?(?:分别|均)[^，]*$/u, '')
    .replace(PER_ONE, '');
  // 汽油、柴油最高零售价格每吨分别下调…: the kind of price is part of the measure.
  const [, goods = '', price = ''] = PRICE.exec(clause) ?? [];
  if (goods !== '') return { item: { name: goods, mention: null, preposition: '' }, indicator: price };
  const head = HEADS.find((word) => clause.endsWith(word) && clause.length > word.length) ?? lastMeasure(clause);
  // 鲜菜、猪肉价格季节性回落: what follows the measure is its state.
  const inner = head === undefined ? HEADS.find((word) => clause.indexOf(word) > 0) : undefined;
  if (inner !== undefined)
    return { item: { name: clause.slice(0, clause.indexOf(inner)), mention: null, preposition: '' }, indicator: inner };
  const name = (head === undefined ? clause : clause.slice(0, -head.length))
    .replace(/(?:同比|环比|分别|，)+$/u, '')
    .replace(RANKED, '');
  return { item: { name, mention: null, preposition: '' }, indicator: head ?? '' };
}

/** 钢铁、成品油供应量: a measure that no list names is the last word if it ends as measures do. */
function lastMeasure(clause: string): string | undefined {
  const { startOf } = tagWords(clause);
  const last = startOf[clause.length - 1] ?? 0;
  const start = clause.length - last > 1 ? last : (startOf[last - 1] ?? 0);
  return start > 1 && isNamed(clause.slice(start)) ? clause.slice(start) : undefined;
}

/** 升幅前五名的是黄瓜、平菇, 净流入居前的还有甲钢、乙锌: what the list ranks is before its first item. */
const RANKING = new RegExp(`^(?:.*?的)?${anyOf('lists')}(?=..)`, 'u');

/** 黄瓜、菠菜涨幅居前，分别上涨18.3%和15.7%. */
const RANKED = new RegExp(`(?:价格)?[涨跌降升增]幅${anyOf('ranked')}，?$`, 'u');

function headOf(rest: string): string {
  const clause = rest.replace(/(?:同比|环比|分别|均)+$/u, '');
  return HEADS.find((word) => clause.endsWith(word)) ?? HEADS.find((word) => clause.startsWith(word)) ?? '';
}
