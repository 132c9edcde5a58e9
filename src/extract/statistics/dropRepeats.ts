import type { Statement } from './statement.ts';

/** Keeps the first of several equal statements, because an article repeats its main figures. */
export function dropRepeats(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  const counted = new Map<string, Statement>();
  return statements.filter((statement) => {
    const { subject, indicator, breakdown, figure, change, period } = statement;
    const key = JSON.stringify([
      subject.name,
      indicator,
      breakdown,
      figure?.value,
      figure?.unit,
      change?.value,
      change?.unit,
      change?.direction,
      change?.basis,
      period,
    ]);
    if (indicator === '' && figure?.unit === null) return false;
    if (seen.has(key)) return false;
    seen.add(key);
    return !repeats(statement, counted);
  });
}

/** Small counts (3个, 5项) can be equal by chance. */
const FEWEST_REPEATED = 10;

/** A count repeated without its time (63个项目集中开工 … 这63个项目) is the same count. */
function repeats(statement: Statement, counted: Map<string, Statement>): boolean {
  const { figure, change, period, subject } = statement;
  if (figure?.kind !== 'count' || change !== null || figure.value < FEWEST_REPEATED) return false;
  const key = JSON.stringify([subject.name, figure.value, figure.unit]);
  const first = counted.get(key);
  if (first === undefined) {
    counted.set(key, statement);
    return false;
  }
  const isSame = first.indicator.includes(statement.indicator) || statement.indicator.includes(first.indicator);
  return isSame && (period === null || period === first.period);
}
