import table from '../../../seeds/lexicons/units.json' with { type: 'json' };

/** Measure words for things one can point at: 七家养殖场 is a count, 三个问题 is speech. */
export const CONCRETE: ReadonlySet<string | null> = new Set(table.concreteClassifiers);

/** Units with which a small Han numeral is a figure: 四亩, 两公里. */
export const PLAIN: ReadonlySet<string | null> = new Set(table.plainUnits);
