import { tagWords } from '../entities/tagWords.ts';

const LONGEST = 18;
const STOP = /[，。；：、！？!?\n（）()“”‘’《》—…\d]/u;
/** Verbs by the dictionary that stand inside names of things: 审批服务事项, 合作项目, 生产企业. */
const NOMINAL = new Set(
  '审批 服务 改革 创新 合作 投资 生产 建设 管理 发展 研发 消费 引进 审判 办理 检测 监测 就业 创业 交易 运输 贸易 教育 医疗 养殖 种植 加工 制造 示范 试点 试验 培训 维修 流通 出口 进口 上市 挂牌 签约 开工 在建 重点 领军 制约 登记 保障 救助 养老 科研 专利 孵化 补贴 扶持 优惠 便民 惠民 惠企'.split(
    ' ',
  ),
);

/** Finds the counted noun behind a figure: 81个乡村科普馆 gives 乡村科普馆. Empty where a verb or a mark follows at once. */
export function readRightNoun(text: string, start: number): string {
  const after = text.slice(start, start + LONGEST + 8);
  const stop = STOP.exec(after)?.index ?? after.length;
  if (stop === 0) return '';
  const { endOf, tagOf } = tagWords(after);
  const from = /^[百千万亿]+元?级/u.exec(after)?.[0].length ?? 0;
  let at = from;
  while (at < stop && at < LONGEST) {
    const end = endOf[at] ?? at + 1;
    const tag = tagOf[at] ?? 'x';
    if (end > stop || !isNominal(after.slice(at, end), tag, at === 0)) break;
    if (tag === 'c' && (end >= stop || !isNominal(after.slice(end, endOf[end] ?? end), tagOf[end] ?? 'x', false)))
      break;
    at = end;
  }
  return after.slice(0, at).replace(/(?:之一|以上|左右|和|与|及|等|的)+$/u, '');
}

function isNominal(word: string, tag: string, isFirst: boolean): boolean {
  if (/^(?:合计|共计|累计|同比|环比|的|之|均|都|已|将|在|被|把|为|是|有|来自|实现|开展)$/u.test(word)) return false;
  if (/^(?:n|vn|an|a$|b|j|l|i$|eng|z|f$|s$)/u.test(tag) || NOMINAL.has(word)) return true;
  return tag === 'c' ? !isFirst && /^[和与及]$/u.test(word) : false;
}
