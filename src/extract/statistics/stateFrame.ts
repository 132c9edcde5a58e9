import type { SubjectFact } from '../../model/pageFacts.ts';
import type { Discourse } from './discourse.ts';
import type { Frame } from './frames/frame.ts';
import { isPoints, isRate } from './naming/figureKinds.ts';
import { divideGoods } from './naming/divideGoods.ts';
import { divideSector } from './naming/divideSector.ts';
import type { Naming } from './naming/naming.ts';
import { toChange } from './relate/toChange.ts';
import { decide, type Decision, type Rule } from './rule.ts';
import { BREAKDOWN_RULES } from './slots/breakdownRules.ts';
import { INDICATOR_RULES } from './slots/indicatorRules.ts';
import { PERIOD_RULES } from './slots/periodRules.ts';
import { SOURCE_RULES } from './slots/sourceRules.ts';
import { STATUS_RULES } from './slots/statusRules.ts';
import { SUBJECT_RULES } from './slots/subjectRules.ts';
import type { Statement } from './statement.ts';
import { anyOf } from './words.ts';

const PART_OF_INDEX = /^([\p{Script=Han}、]{1,6}企业|\d年期(?:以上)?)([A-Z]{3,6})$/u;

/** CPI is 居民消费价格指数（CPI） once the article has called it so. */
function inFull(naming: Naming, discourse: Discourse): Naming {
  // 大型企业PMI: that of a part.
  const [, part = '', of = ''] = PART_OF_INDEX.exec(naming.indicator) ?? [];
  if (of !== '' && naming.breakdown === null) {
    const whole = inFull({ indicator: of, breakdown: null }, discourse);
    return whole.indicator === of ? naming : { ...whole, breakdown: part };
  }
  const short = /^[A-Z]{3,6}/u.exec(naming.indicator)?.[0];
  if (short === undefined) return naming;
  const { said, sentence } = discourse;
  const isFull = ({ indicator }: Naming): boolean => indicator.endsWith(`（${short}）`);
  const full = sentence.all.find(isFull) ?? said.findLast(isFull);
  return full === undefined ? naming : { ...naming, indicator: full.indicator + naming.indicator.slice(short.length) };
}

/** Fills every slot of a frame with the rules of that slot. */
export function stateFrame(bare: Frame, discourse: Discourse): Statement {
  const printed = ask(INDICATOR_RULES, bare, discourse);
  const named = { ...printed, value: inFull(printed.value, discourse) };
  const subject = ask(SUBJECT_RULES, { ...bare, naming: named.value }, discourse);
  const divided = divideSector(named.value);
  const indicator = {
    ...named,
    value: isFirm(subject.value, bare) ? divideGoods(divided, subject.value.name) : divided,
  };
  const frame: Frame = { ...bare, naming: indicator.value };
  const breakdown = ask(BREAKDOWN_RULES, frame, discourse);
  const period = ask(PERIOD_RULES, frame, discourse);
  const source = ask(SOURCE_RULES, frame, discourse);
  const status = ask(STATUS_RULES, frame, discourse);
  const { figure, left, run, total, head, place } = frame;
  // 增长8.5%（全国为6.8%）: the same measure of another place.
  const main = subject.rule === 'bracket' && isRate(figure) ? discourse.sentence.last.at(-1) : undefined;
  const compared = main?.change != null && main.figure?.unit !== '%' && left.role === 'level' ? main.change : undefined;
  if (compared !== undefined && main !== undefined)
    return {
      ...main,
      subject: subject.value,
      figure: null,
      change: { ...toChange(frame, figure), basis: compared.basis },
      changeQualifier: figure.qualifier,
      start: figure.span[0] - 2,
      end: figure.span[1],
      rules: { ...main.rules, subject: 'bracket', change: 'bracket' },
    };
  const isChange =
    left.role === 'change' &&
    (isRate(figure) || isPoints(figure) || left.basis !== null || isPriceMoved(figure.unit, indicator)) &&
    indicator.rule !== 'amount-grown';
  return {
    subject: subject.value,
    indicator: indicator.value.indicator,
    breakdown: breakdown.value,
    figure: isChange ? null : figure,
    change: isChange ? toChange(frame, figure) : null,
    changeQualifier: isChange ? figure.qualifier : null,
    measure: left.role === 'share' ? 'share' : null,
    whole: indicator.value.whole ?? null,
    period: period.value,
    status: status.value,
    sources: narrow(source.value.names, subject.value),
    relayedBy: source.value.relayedBy,
    start: Math.min(
      frame.itemStart ?? Infinity,
      total?.span[0] ?? Infinity,
      head.topic?.span[0] ?? head.start,
      figure.span[0],
    ),
    end: place === run.length - 1 ? Math.max(frame.end, figure.span[1]) : figure.span[1],
    isPart: frame.isPart,
    rules: {
      subject: subject.rule,
      indicator: indicator.rule,
      breakdown: breakdown.rule,
      period: period.rule,
      source: source.rule,
      status: status.rule,
      change: isChange ? 'own' : 'none',
    },
  };
}

/** 甲银行、乙银行同时披露季报，甲银行总资产…: of several that report at once, each gives its own figures. */
function narrow(names: readonly string[], { type, name }: SubjectFact): readonly string[] {
  return type === 'organization' && names.includes(name) ? [name] : names;
}

/** A firm, not a cooperative, whose crop is named with its measure. */
function isFirm({ type, name }: SubjectFact, { annotation: { entities } }: Frame): boolean {
  return (
    type === 'organization' &&
    entities.organizations.find((body) => body.name === name)?.kind === 'enterprise' &&
    !COOPERATIVE.test(name)
  );
}

const COOPERATIVE = /社$/u;

/** 汽油价格每吨下调175元: by how much the price of one moved, not a price. */
function isPriceMoved(unit: string | null, { rule, value }: Decision<Naming>): boolean {
  return rule === 'price-moved' || (PRICED.test(value.indicator) && /[元镑]\//u.test(unit ?? ''));
}

const PRICED = new RegExp(`${anyOf('priceWords')}$`, 'u');

function ask<Value>(rules: readonly Rule<Value>[], frame: Frame, discourse: Discourse): Decision<Value> {
  const decision = decide(rules, frame, discourse);
  if (decision === undefined) throw new RangeError('The last rule of a slot finds something in every frame.');
  return decision;
}
