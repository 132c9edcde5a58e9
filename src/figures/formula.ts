import { Decimal } from 'decimal.js';
import { FormulaError } from '../errors/FormulaError.ts';
import { Exact } from './interval.ts';
import type { Interval } from './interval.ts';

/** An equation's formula, parsed. */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'call'; readonly name: 'sum' | 'least' | 'most'; readonly argument: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][A-Za-z]*)|([-+*/()]))/y;
const POWERS: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** Parses a formula. Throws FormulaError if it is not one. */
export function parseFormula(formula: string): Expression {
  const tokens = splitFormula(formula);
  let at = 0;
  function parseTerm(): Expression {
    const token = tokens[at++];
    if (token === undefined) throw new FormulaError(formula, 'ends too early');
    if (token === '(') return closeAfter(parseSum(1));
    if (/^\d/u.test(token)) return { kind: 'number', value: token };
    if (!/^[a-z]/u.test(token)) throw new FormulaError(formula, `has ${token} where a value belongs`);
    if (token !== 'sum' && token !== 'least' && token !== 'most') return { kind: 'role', name: token };
    if (tokens[at++] !== '(') throw new FormulaError(formula, `calls ${token} without parentheses`);
    return { kind: 'call', name: token, argument: closeAfter(parseSum(1)) };
  }
  function closeAfter(inner: Expression): Expression {
    if (tokens[at++] !== ')') throw new FormulaError(formula, 'does not close a parenthesis');
    return inner;
  }
  function parseSum(least: number): Expression {
    let left = parseTerm();
    for (;;) {
      const operator = tokens[at];
      const power = POWERS[operator ?? ''];
      if (power === undefined || power < least) return left;
      at += 1;
      left = { kind: 'binary', operator: operator as '+', left, right: parseSum(power + 1) };
    }
  }
  const parsed = parseSum(1);
  if (at < tokens.length) throw new FormulaError(formula, `continues with ${tokens[at] ?? ''} after its end`);
  return parsed;
}

function splitFormula(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const [, number, word, sign] = TOKEN.exec(formula) ?? [];
    const token = number ?? word ?? sign;
    if (token === undefined) throw new FormulaError(formula, `has a character it cannot read at ${start}`);
    tokens.push(token);
  }
  return tokens;
}

type Point = Decimal | readonly Decimal[];

/** More corners than this are not evaluated: eight numbers have 256. */
const MOST_NUMBERS = 10;

/**
 * Evaluates a formula over intervals, at all corners: a formula of printed figures rises or falls in each number alone,
 * so the least and the greatest corner are the ends, and a number that occurs twice is one number. Undefined if a
 * divisor may be zero, or if there are too many numbers.
 */
export function evaluateFormula(
  formula: Expression,
  roles: ReadonlyMap<string, readonly Interval[]>,
  lists: ReadonlySet<string>,
): Interval | undefined {
  const names = [...roles.keys()];
  const numbers = names.flatMap((name) => roles.get(name) ?? []);
  if (numbers.length > MOST_NUMBERS) return undefined;
  let result: Interval | undefined;
  for (let corner = 0; corner < 2 ** numbers.length; corner += 1) {
    const ends = numbers.map((each, index) =>
      ((corner >> index) & 1) === 0
        ? { value: each.low, included: each.lowIncluded }
        : { value: each.high, included: each.highIncluded },
    );
    let next = 0;
    const point = new Map<string, Point>(
      names.map((name) => {
        const values = (roles.get(name) ?? []).map(() => ends[next++]?.value ?? new Exact(0));
        return [name, lists.has(name) ? values : (values[0] ?? new Exact(0))];
      }),
    );
    const value = evaluateAt(formula, point);
    if (value === undefined || Array.isArray(value)) return undefined;
    result = widen(
      result,
      value as Decimal,
      ends.every(({ included }) => included),
    );
  }
  return result;
}

function widen(before: Interval | undefined, value: Decimal, included: boolean): Interval {
  const isIn = included && value.isFinite();
  if (before === undefined) return { low: value, high: value, lowIncluded: isIn, highIncluded: isIn };
  return {
    low: Decimal.min(before.low, value),
    high: Decimal.max(before.high, value),
    lowIncluded: value.eq(before.low) ? before.lowIncluded || isIn : value.lt(before.low) ? isIn : before.lowIncluded,
    highIncluded: value.eq(before.high)
      ? before.highIncluded || isIn
      : value.gt(before.high)
        ? isIn
        : before.highIncluded,
  };
}

function evaluateAt(formula: Expression, point: ReadonlyMap<string, Point>): Point | undefined {
  switch (formula.kind) {
    case 'number':
      return new Exact(formula.value);
    case 'role':
      return point.get(formula.name);
    case 'call': {
      const list = evaluateAt(formula.argument, point);
      if (list === undefined) return undefined;
      const values = Array.isArray(list) ? (list as readonly Decimal[]) : [list as Decimal];
      if (values.length === 0) return undefined;
      if (formula.name === 'sum') return values.reduce((all, each) => all.plus(each));
      return formula.name === 'least' ? Decimal.min(...values) : Decimal.max(...values);
    }
    case 'binary': {
      const left = evaluateAt(formula.left, point);
      const right = evaluateAt(formula.right, point);
      if (left === undefined || right === undefined) return undefined;
      const length = Math.max(countOf(left), countOf(right));
      if (length < 0) return combine(formula.operator, left as Decimal, right as Decimal);
      const values: Decimal[] = [];
      for (let index = 0; index < length; index += 1) {
        const value = combine(formula.operator, pick(left, index), pick(right, index));
        if (value === undefined) return undefined;
        values.push(value);
      }
      return values;
    }
  }
}

function countOf(point: Point): number {
  return Array.isArray(point) ? point.length : -1;
}

function pick(point: Point, index: number): Decimal {
  return Array.isArray(point) ? ((point as readonly Decimal[])[index] ?? new Exact(NaN)) : (point as Decimal);
}

function combine(operator: '+' | '-' | '*' | '/', a: Decimal, b: Decimal): Decimal | undefined {
  if (operator === '/' && b.isZero()) return undefined;
  const value = { '+': a.plus(b), '-': a.minus(b), '*': a.times(b), '/': a.div(b) }[operator];
  return value.isNaN() ? undefined : value;
}

const SIGNS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' } as const;

/** Prints a formula with what the page prints in place of its roles: `(43.85万亿元 ÷ 41.76万亿元 − 1) × 100`. */
export function printFormula(formula: Expression, printed: ReadonlyMap<string, readonly string[]>, power = 0): string {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'role':
      return (printed.get(formula.name) ?? [formula.name]).join('; ');
    case 'call':
      return printCall(formula.name, formula.argument, printed);
    case 'binary': {
      const own = POWERS[formula.operator] ?? 0;
      const text = `${printFormula(formula.left, printed, own)}${SIGNS[formula.operator]}${printFormula(formula.right, printed, own + 1)}`;
      return own < power ? `(${text})` : text;
    }
  }
}

/** A sum over lists is written out, each term with its own numbers. */
function printCall(name: string, argument: Expression, printed: ReadonlyMap<string, readonly string[]>): string {
  const lengths = listRoles(argument).map((role) => printed.get(role)?.length ?? 0);
  const terms = Array.from({ length: Math.max(0, ...lengths) }, (_none, index) =>
    printFormula(argument, new Map([...printed].map(([role, texts]) => [role, [texts[index] ?? texts[0] ?? role]])), 1),
  );
  if (name === 'sum') return terms.length > 1 ? `(${terms.join(' + ')})` : terms.join('');
  return `${name}(${terms.join('; ')})`;
}

/** Lists the roles that a formula names. */
export function listRoles(formula: Expression): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'role':
      return [formula.name];
    case 'call':
      return listRoles(formula.argument);
    case 'binary':
      return [...listRoles(formula.left), ...listRoles(formula.right)];
  }
}
