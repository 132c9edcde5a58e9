import table from '../../seeds/lexicons/units.json' with { type: 'json' };
import type { Dimension, Unit } from './quantity.ts';

/** Powers of ten before a unit or after a number: 万, 亿, 万亿; longest first. */
export const MULTIPLIERS: ReadonlyMap<string, string> = new Map(byLength(Object.entries(table.multipliers)));

/** Measure words that count things: 家, 项, 个国家和地区. */
export const CLASSIFIERS: ReadonlySet<string> = new Set(table.classifiers);

/** Every unit that has a dimension of its own, by its printed form, without powers. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(byLength(listUnits()));

function listUnits(): [string, Unit][] {
  return Object.entries(table.units as Readonly<Record<string, Bases>>).flatMap(([dimension, bases]) =>
    Object.entries(bases).flatMap(([base, units]) =>
      Object.entries(units).map(([unit, factor]): [string, Unit] => [
        unit,
        { dimension: dimension as Dimension, base, factor },
      ]),
    ),
  );
}

type Bases = Readonly<Record<string, Readonly<Record<string, string>>>>;

function byLength<Value>(entries: readonly [string, Value][]): [string, Value][] {
  return entries.toSorted(([a], [b]) => b.length - a.length);
}
