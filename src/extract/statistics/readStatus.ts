import type { Status } from '../../model/pageFacts.ts';
import type { Clause, Sentence } from './sentences.ts';

const TARGET =
  /力争|争取|确保|计划(?!生育|的)|拟(?![定订])|预期目标|(?:发展|增长)?目标(?:是|为|定)|规划(?:目标|到)|要(?:实现|达到|建成|完成|新增)|到20[2-9]\d年(?!的|底?[^，。]{0,6}已)/u;
const FORECAST = /(?<![占比较])预计|预测|有望|可望|预期(?!目标|指数)|或将|(?<![即])将(?![军近来要把以其]|继续|进一步)/u;
const DONE = /已/u;

/** Tells whether a figure is a fact, a target or a forecast, by the words before it in its clause and the clause before. */
export function readStatus(text: string, { clauses }: Sentence, clause: Clause, to: number): Status {
  const place = clauses.indexOf(clause);
  const own = text.slice(clause.span[0], to);
  const before = place > 0 ? text.slice(...(clauses[place - 1] ?? clause).span) : '';
  if (DONE.test(own) || /完成[^，。；]{0,12}(?:目标|任务|计划|预算)[^，。；]{0,4}的/u.test(own)) return 'actual';
  const sentence = text.slice(clauses[0]?.span[0] ?? clause.span[0], to);
  if (TARGET.test(own) || TARGET.test(before) || /(?:力争|目标).{0,120}$/u.test(sentence)) return 'target';
  if (FORECAST.test(own) || /(?<![占比较])预计|预测|有望/u.test(before) || /未来[^。]{0,8}将.{0,120}$/u.test(sentence))
    return 'forecast';
  return 'actual';
}
