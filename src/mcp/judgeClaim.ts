import { allow } from '../figures/allow.ts';
import { Exact, negate, overlap } from '../figures/interval.ts';
import type { Allowance } from '../figures/saying.ts';
import { normalizeQuantity } from '../model/normalizeQuantity.ts';
import { parseUnit } from '../model/parseUnit.ts';
import { findHedge } from '../resolve/findHedge.ts';
import type { FigureNode } from './toAgentFigure.ts';

/** How a printed figure compares with a claim. `OPEN`: the two cannot be compared. */
export type ClaimVerdict = 'AGREES' | 'AGREES_ROUNDED' | 'WITHIN_BOUND' | 'DIFFERS' | 'OPEN';

/** A claimed number. */
export interface ClaimedNumber {
  /** In the base unit, signed. */
  readonly value: string;
  /** One unit of its last printed digit, in the base unit. */
  readonly step: string;
  /** The base unit: 元, %. */
  readonly unit: string;
  readonly isGrowth: boolean;
}

/** Reads a claimed number with its unit: `43.85万亿元`, `-0.3%`. Undefined if it does not begin with a number. */
export function parseClaim(text: string, isGrowth: boolean): ClaimedNumber | undefined {
  const match = /^([+-]?)(\d+(?:\.\d+)?)(.*)$/u.exec(text.normalize('NFKC').replaceAll(/[\s,]/gu, ''));
  if (match === null) return undefined;
  const [, sign, number = '', unit = ''] = match;
  const { value, step, unit: base } = normalizeQuantity({ value: Number(number), unit: unit || null, printed: number });
  return { value: sign === '-' ? new Exact(value).neg().toFixed() : value, step, unit: base, isGrowth };
}

/** Compares a printed figure with a claim about the same thing: rounding and hedges are not contradictions. */
export function judgeClaim(
  claim: ClaimedNumber,
  figure: FigureNode,
): { readonly verdict: ClaimVerdict; readonly why: string } {
  const printed = claim.isGrowth ? toPrintedGrowth(figure) : toPrintedValue(figure);
  if (printed === undefined) return { verdict: 'OPEN', why: 'The figure has no number of this kind.' };
  if (printed.unit !== claim.unit)
    return {
      verdict: 'OPEN',
      why: `It is in ${printed.unit || 'no unit'}, and the claim is in ${claim.unit || 'no unit'}.`,
    };
  const hedge = figure.qualifier;
  if (printed.value === new Exact(claim.value).toFixed() && hedge === null)
    return { verdict: 'AGREES', why: 'It is the same number.' };
  if (hedge !== null && findHedge(hedge) === null && !claim.isGrowth)
    return { verdict: 'OPEN', why: `It is hedged with ${hedge}, and no rule explains this hedge.` };
  const isNegative = claim.value.startsWith('-');
  const claimed = allow({ value: new Exact(claim.value).abs(), step: claim.step, hedge: null }).hard;
  if (!overlap(isNegative ? negate(claimed) : claimed, printed.allows.hard))
    return { verdict: 'DIFFERS', why: 'It differs by more than rounding and hedges explain.' };
  return hedge === null
    ? { verdict: 'AGREES_ROUNDED', why: 'It is the same number, rounded differently.' }
    : { verdict: 'WITHIN_BOUND', why: `It is hedged with ${hedge}, and the claim is consistent with that.` };
}

interface PrintedFigure {
  readonly unit: string;
  readonly value: string;
  readonly allows: Allowance;
}

function toPrintedValue({ value, printedValue, qualifier, measure }: FigureNode): PrintedFigure | undefined {
  if (value === null || (measure !== 'LEVEL' && measure !== 'SHARE')) return undefined;
  const { factor } = parseUnit(value.printedUnit);
  const number = new Exact(value.value).div(factor).toNumber();
  const { step, unit } = normalizeQuantity({ value: number, unit: value.printedUnit, printed: printedValue });
  const allows = allow({
    value: value.low ?? value.value,
    valueTo: value.high,
    step,
    hedge: findHedge(qualifier),
  });
  return { unit, value: new Exact(value.value).toFixed(), allows };
}

/** A growth is printed without its sign: 下降0.3%. */
function toPrintedGrowth({ change, quote }: FigureNode): PrintedFigure | undefined {
  if (change === null || change.value === null || change.unit === null) return undefined;
  const size = new Exact(change.value).abs();
  // The graph keeps 5.0 as 5: only the page's words show how exact it is.
  const point = size.isInteger() ? '\\.' : '';
  const digits = size.toFixed().replace('.', '\\.');
  const zeros = new RegExp(`(?<![\\d.])${digits}(?:${point}(0+))?(?=[%％])`, 'u').exec(quote)?.[1]?.length ?? 0;
  const places = size.decimalPlaces() + zeros;
  const { hard, soft } = allow({ value: size, step: new Exact(10).pow(-places), hedge: null });
  const isFall = change.direction === 'DOWN';
  return {
    unit: parseUnit(change.unit).base,
    value: (isFall ? size.neg() : size).toFixed(),
    allows: isFall ? { hard: negate(hard), soft: negate(soft) } : { hard, soft },
  };
}
