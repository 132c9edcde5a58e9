import type { Block } from './block.ts';
import { beginsWithPlace } from './beginsWithPlace.ts';

export interface Headline {
  /** The lines of the headline itself, in printed order; a headline broken over lines has several. */
  readonly lines: readonly Block[];
  readonly kickers: readonly Block[];
}

const SHORT_LINE = 12;
// A line that only says how much: it continues with the line before it (… / 达到31718亿美元).
const GOES_ON = /^(?:达到?|同比|增长|下降|突破|超过?|并|且|和|与|为|至|创)/u;

// A line of nothing but an amount: it adds to the headline above or below it.
const IS_SUM =
  /^(?:建成|完成|新增|带动|惠及|吸引|签约|投入|实现|接待|总投资|总额|投资|总金额|合同金额|签约额|预计|累计|总计|合计|涉及|涵盖|力争|最高)[^，：！？]{0,8}\d[^，：！？]{0,8}$/u;

/**
 * Picks the headline out of a group of title lines: lines above it (引题), below it (副题, ——…) and labels of columns are
 * kickers. If empty lines separate the blocks of a page (`spaced`), two short lines without one between them are one
 * headline.
 */
export function composeHeadline(titles: readonly Block[], spaced: boolean): Headline {
  const over = titles.filter(({ under }) => under !== true);
  if (over.length > 0 && over.length < titles.length) {
    const { lines, kickers } = composeHeadline(over, spaced);
    return { lines, kickers: [...kickers, ...titles.filter(({ under }) => under === true)] };
  }
  const level = Math.min(...titles.map((title) => title.level || 9), 9);
  const named =
    level < 9 && titles.some((title) => title.level > level) ? titles.filter((title) => title.level === level) : titles;
  const mains = named.filter(
    ({ text }, at) => !/^[—–-]{1,2}|——$/u.test(text) && !CODE.test(text) && (at === 0 || !SUBHEAD.test(text)),
  );
  const candidates = dropLabels(mains.length > 0 ? mains : named);
  const lines = pickLines(candidates, spaced);
  return { lines, kickers: titles.filter((title) => !lines.includes(title)) };
}

/** Removes the label of a column at the beginning (短新闻竞赛) if a longer line follows. */
function dropLabels(titles: readonly Block[]): readonly Block[] {
  const [first, second] = titles;
  if (first === undefined || second === undefined) return titles;
  if (isNotice(first, second)) return titles;
  // The offices or the firm that publish a notice sign it below its title.
  const named = titles.filter(({ text }) => !text.split(/[\s\u3000]+/u).every((name) => ISSUER.test(name)));
  if (named.length > 0 && named.length < titles.length) return named;
  const isLabel = first.text.length <= 6 && second.text.length >= first.text.length + 3 && second.gap > 0;
  return isLabel ? titles.slice(1) : titles;
}

/** 一、公司基本情况, below the title of a report that has no words before it. */
const SUBHEAD = /^[一二三四五六七八九十]{1,3}、/u;
/** 证券代码：603897 证券简称：…: the line above the title of a listed firm's notice. */
const CODE = /^（?(?:证券代码|股票代码|股份代号)/u;
const NOTICE = /^(?:关于|\d{4}年).{2,40}(?:公告|快报|报告|摘要|通知|说明)$/u;
const ISSUER =
  /^[\u4e00-\u9fff]{2,14}(?:局|委员会|政府|办公室|厅|调查队|调查总队|中心|董事会|编辑部|评论员|股份有限公司|有限公司|财政部|银行)$/u;

/** 某某股份有限公司 / 关于签订重大合同的公告: the title of a notice begins with who gives it. */
function isNotice(first: Block, second: Block): boolean {
  return ISSUER.test(first.text) && second.gap === 0 && NOTICE.test(second.text);
}

function pickLines(titles: readonly Block[], spaced: boolean): readonly Block[] {
  const [first, second] = titles;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  if (isNotice(first, second)) return [first, second];
  const wrapped =
    spaced &&
    titles.length === 2 &&
    second.gap === 0 &&
    first.text.length <= SHORT_LINE &&
    second.text.length <= SHORT_LINE;
  if (wrapped) return [first, second];
  const broken = pickBroken(titles);
  if (broken.length > 1) return broken;
  return [pickMain(first, titles.at(-1) ?? second)];
}

/** 榕江：先把 / 路灯亮起来， / 再把日子过回来: lines of one headline, where each but the last breaks off. */
function pickBroken(titles: readonly Block[]): readonly Block[] {
  const first = titles.findIndex(({ text }, at) => BREAKS_OFF.test(text) && titles[at + 1]?.gap === 0);
  if (first < 0) return [];
  let last = first + 1;
  while (BREAKS_OFF.test(titles[last]?.text ?? '') && titles[last + 1]?.gap === 0) last++;
  return titles.slice(first, last + 1);
}

const BREAKS_OFF = /(?:[，、]|(?:把|将|让|从|与|和|在|对|为))$/u;

// How much longer one of two lines is before its length tells that it is set in smaller letters.
const CLEARLY_LONGER = 1.25;
const MUCH_LONGER = 1.6;
const SHORT_LEAD = 7;
const ACTS = /^(?:[上下]调|力争|拟|计划|预计|有望|助力|推动|带动|全力|确保|加快)/u;
/** 11月进出口增长1.2%, 二季度净利降三成. */
const COUNTS = /\d|[一二三四五六七八九十]成|倍/u;
const NAMES_PLACE = /^[\u4e00-\u9fff]{2,4}：/u;
const IMAGES = /^[\u4e00-\u9fff]{3}(?: [\u4e00-\u9fff]{3})+$/u;

/**
 * Picks the headline of two lines. It is set in the largest letters, so it is the shorter one; of two lines of about
 * the same length, the upper one explains the headline (引题), unless the lower one has the figures (副题).
 */
function pickMain(first: Block, second: Block): Block {
  const [above, below] = [first.text.length, second.text.length];
  if (GOES_ON.test(second.text)) return first;
  if (IS_SUM.test(first.text) !== IS_SUM.test(second.text)) return IS_SUM.test(first.text) ? second : first;
  // 光山：把慢病管在家门口 / 一张签约单，…: what a place did explains the headline, unless that is a shorter line of images.
  const [firstNames, secondNames] = [NAMES_PLACE.test(first.text), NAMES_PLACE.test(second.text)];
  if (firstNames !== secondNames) {
    const [named, other] = firstNames ? [first, second] : [second, first];
    if (other.text.length >= named.text.length * 0.8) return other;
  }
  // 鱼回田 鸭回棚 人回坡: images side by side lead up to the headline.
  if (IMAGES.test(first.text) && !second.text.includes(' ')) return second;
  // 稻在上 虾在下, 一方有难: a short line of images leads up to the headline.
  if (above <= SHORT_LEAD && below > above) return second;
  const [firstCounts, secondCounts] = [/\d/u.test(first.text), /\d/u.test(second.text)];
  // 巴西矿企米纳斯南方二季度净利降三成 / 下调全年铁矿石产量目标: a line without a subject adds to the headline.
  const [firstActs, secondActs] = [ACTS.test(first.text), ACTS.test(second.text)];
  const other = firstActs ? second : first;
  if (firstActs !== secondActs && COUNTS.test(other.text)) return other;
  if (firstCounts && !secondCounts) {
    // 合肥地铁去年送客4.56亿乘次 / 单日最高纪录停在跨年夜: a place with its figure is the news.
    const [firstPlaced, secondPlaced] = [beginsWithPlace(first.text), beginsWithPlace(second.text)];
    // 年转化玉米120万吨 / 望奎“粮头食尾”大项目投产
    if (secondPlaced && !firstPlaced && above < below * 2) return second;
    if (above > below * MUCH_LONGER || below > above * CLEARLY_LONGER || (firstPlaced && !secondPlaced)) return first;
    // 11月进出口增速扩大至1.2% / 外贸稳中向好，全年目标可期: what the figure is an example of.
    return secondPlaced || second.text.includes('，') ? second : first;
  }
  // 当归俏了，药农莫慌 / 岷县引导理性种植: the line that says where explains the headline.
  if (beginsWithPlace(second.text) && !beginsWithPlace(first.text) && above <= below * MUCH_LONGER) return first;
  if (beginsWithPlace(first.text) && !beginsWithPlace(second.text) && secondCounts) return first;
  if (above > below * CLEARLY_LONGER) return second;
  if (below > above * CLEARLY_LONGER) return first;
  return secondCounts ? first : second;
}
