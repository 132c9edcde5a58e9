import { Decimal } from 'decimal.js';
import { checkSlots } from '../figures/checkSlots.ts';
import { deriveValues } from '../figures/deriveValues.ts';
import type { DerivedValue } from '../figures/deriveValues.ts';
import type { EquationCheck } from '../figures/equationCheck.ts';
import type { Saying, SlotIdentity } from '../figures/saying.ts';
import { mintId } from '../model/ids.ts';
import { printKey } from '../model/keys.ts';
import { parsePeriod } from '../model/parsePeriod.ts';
import type { PeriodKind } from '../model/period.ts';
import { parseUnit } from '../model/parseUnit.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { IDENTITY_LISTS } from '../resolve/identityLexicon.ts';
import { makeIdentities } from './figureIdentities.ts';
import type { KnownIndicator } from './figureIdentities.ts';
import { toSaying } from './toSaying.ts';
import type { StoredSaying, StoredSlot } from './toSaying.ts';
import { mintSlotId } from './rows/slotRows.ts';
import { loadStatement, writeRows } from './loadStatement.ts';

/** Slots of one subject and indicator within three years that take part; a reader's mistake may make thousands. */
const MOST_SLOTS = 400;

/**
 * Tries the equations that use some settled slots, over them and their neighbours in the graph, and writes the checks
 * and what the equations derive. Checks and derivations of these slots that were there before must be gone.
 */
export async function checkFigures(run: RunStatement, touched: readonly SlotIdentity[]): Promise<void> {
  const dated = touched.filter(({ period }) => period !== null);
  if (dated.length === 0) return;
  const above = await queryAbove(run, dated);
  const sayings = await gatherSayings(run, dated, above);
  const indicators = await queryIndicators(run, sayings);
  const more = await queryAbove(
    run,
    sayings.map(({ slot }) => slot),
  );
  const ids = new Set(dated.map(mintSlotId));
  const identities = makeIdentities(indicators, (id) => more.get(id) ?? []);
  const isTouched = (slot: SlotIdentity): boolean => ids.has(mintSlotId(slot));
  const { checks } = checkSlots(sayings, identities, isTouched);
  await writeRows(run, 'checks', checks.map(makeCheckRow));
  await writeRows(run, 'derivations', deriveValues(sayings, identities, isTouched).map(makeDerivationRow));
}

interface KeyRange {
  readonly low: string;
  readonly high: string;
}

async function gatherSayings(
  run: RunStatement,
  touched: readonly SlotIdentity[],
  above: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Saying[]> {
  const found = new Map<string, readonly Saying[]>();
  const gather = async (statement: string, ranges: readonly KeyRange[]): Promise<void> => {
    const unique = [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()];
    if (unique.length === 0) return;
    for (const answer of await run(loadStatement(statement, { ranges: unique, most: BigInt(MOST_SLOTS) }))) {
      const slot = answer['slot'] as StoredSlot;
      const sayings = answer['sayings'] as readonly StoredSaying[];
      found.set(
        slot.id,
        sayings.map((saying) => toSaying(slot, saying)),
      );
    }
  };
  await gather(
    'find-slots',
    touched.flatMap((slot) => listNeighbours(slot, above)),
  );
  const levels = touched.filter(({ kind }) => kind === 'level');
  await gather(
    'find-slots-of-whole',
    levels.map((slot) => rangeAround(slot, slot.subjectId, slot.indicatorId)),
  );
  // A share of a whole that was touched brings its own part, and another whole's part its share.
  const shares = [...found.values()].flat().filter(({ slot }) => slot.kind === 'share');
  await gather(
    'find-slots',
    shares.flatMap(({ slot }) =>
      slot.whole == null
        ? []
        : [
            rangeAround(slot, slot.subjectId, slot.whole.indicatorId),
            rangeAround(slot, slot.whole.subjectId, slot.whole.indicatorId),
          ],
    ),
  );
  await gather(
    'find-slots-below',
    levels
      .filter(({ subjectId, part }) => subjectId.startsWith('reg_') && part === null)
      .map(({ subjectId, indicatorId, period }) => ({
        regionId: subjectId,
        low: printKey(indicatorId, 'level', period?.end ?? ''),
        high: printKey(indicatorId, 'level', `${period?.end ?? ''}~`),
      })),
  );
  return [...found.values()].flat();
}

/** The subjects and indicators whose figures may be in one equation with those of a slot. */
function listNeighbours(slot: SlotIdentity, above: ReadonlyMap<string, readonly string[]>): KeyRange[] {
  const indicators = new Set([slot.indicatorId, ...listRelated(slot.indicatorId)]);
  const own = [...indicators].map((indicator) => rangeAround(slot, slot.subjectId, indicator));
  const places = [...(above.get(slot.subjectId) ?? []), ...listRelated(slot.subjectId)];
  return [
    ...own,
    ...places.map((place) => rangeAround(slot, place, slot.indicatorId)),
    ...(slot.whole == null
      ? []
      : [
          rangeAround(slot, slot.subjectId, slot.whole.indicatorId),
          rangeAround(slot, slot.whole.subjectId, slot.whole.indicatorId),
        ]),
  ];
}

const RELATED: ReadonlyMap<string, ReadonlySet<string>> = relate();

/** Everything that a list of the lexicon binds together with an id. */
function listRelated(id: string): Iterable<string> {
  return RELATED.get(id) ?? [];
}

function relate(): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  for (const binding of Object.values(IDENTITY_LISTS).flat()) {
    const ids = Object.values(binding).flat();
    for (const id of ids) related.set(id, new Set([...(related.get(id) ?? []), ...ids]));
  }
  return related;
}

/** The slots of a subject and indicator from the year before to the year after. */
function rangeAround({ period }: SlotIdentity, subjectId: string, indicatorId: string): KeyRange {
  const [first, last] = [Number(period?.start.slice(0, 4)) - 1, Number(period?.end.slice(0, 4)) + 1];
  return {
    low: printKey(subjectId, indicatorId, String(first).padStart(4, '0')),
    high: printKey(subjectId, indicatorId, `${String(last).padStart(4, '0')}~`),
  };
}

async function queryAbove(run: RunStatement, slots: readonly SlotIdentity[]): Promise<Map<string, readonly string[]>> {
  const ids = [...new Set(slots.map(({ subjectId }) => subjectId))].filter((id) => id.startsWith('reg_'));
  if (ids.length === 0) return new Map();
  const answers = await run(loadStatement('find-above', { ids }));
  return new Map(answers.map(({ id, above }) => [id as string, above as readonly string[]]));
}

/** Only the levels of an indicator show what it measures: a rate of it is in %. */
async function queryIndicators(run: RunStatement, sayings: readonly Saying[]): Promise<Map<string, KnownIndicator>> {
  const units = new Map(
    sayings.filter(({ slot }) => slot.kind === 'level').map(({ slot }) => [slot.indicatorId, slot.unit]),
  );
  const ids = [...new Set(sayings.map(({ slot }) => slot.indicatorId))];
  const answers = await run(loadStatement('find-indicator-names', { ids }));
  return new Map(
    answers.map(({ id, name }) => {
      const unit = units.get(id as string);
      return [id as string, { name: name as string, dimension: unit === undefined ? null : parseUnit(unit).dimension }];
    }),
  );
}

function makeCheckRow(check: EquationCheck): object {
  const inputs = [check.tested, ...check.inputs];
  const slotIds = inputs.map(({ saying }) => mintSlotId(saying.slot));
  const id = mintId('Check', check.rule, ...slotIds, ...inputs.map(({ saying }) => saying.status));
  const verdict = check.verdict.toLowerCase().replaceAll('_', '-');
  const finite = (value: { isFinite(): boolean; toFixed(): string }): string | null =>
    value.isFinite() ? value.toFixed() : null;
  return {
    check: {
      id,
      rule: check.rule,
      form: check.form,
      arithmetic: check.arithmetic,
      verdict,
      why: check.why,
      unit: check.unit,
      gap: check.gap.toFixed(),
      ...Object.fromEntries(
        (['expected', 'printed'] as const).flatMap((name) => [
          [`${name}Low`, finite(check[name].low)],
          [`${name}High`, finite(check[name].high)],
          [`${name}LowIncluded`, check[name].lowIncluded],
          [`${name}HighIncluded`, check[name].highIncluded],
        ]),
      ),
      byRule: printKey(check.rule, id),
      byVerdict: printKey(verdict, id),
    },
    inputs: inputs.map(({ role, saying }, position) => ({
      statisticId: saying.figureId,
      slotId: mintSlotId(saying.slot),
      role,
      position: BigInt(position),
    })),
  };
}

/** A quotient has no last digit: its ends are kept to eight significant ones, rounded outwards. */
const DIGITS = 8;

function makeDerivationRow({ rule, slot, inputs, arithmetic, value }: DerivedValue): object {
  const { subjectId, indicatorId, part, unit, period } = slot;
  const slotIds = inputs.map(({ saying }) => mintSlotId(saying.slot));
  const slotId = mintSlotId(slot);
  const id = mintId('Derivation', rule, slotId, ...slotIds);
  return {
    derivation: {
      id,
      rule,
      slotId,
      unit,
      arithmetic,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
      valueLow: value.low.toSignificantDigits(DIGITS, Decimal.ROUND_FLOOR).toFixed(),
      valueHigh: value.high.toSignificantDigits(DIGITS, Decimal.ROUND_CEIL).toFixed(),
      valueLowIncluded: value.lowIncluded,
      valueHighIncluded: value.highIncluded,
      bySeries: [subjectId, indicatorId, part ?? '', unit, findGrain(slot), period?.end ?? '', id].join('|'),
    },
    inputs: inputs.map(({ role }, position) => ({ slotId: slotIds[position], role, position: BigInt(position) })),
  };
}

/** Finds the grain of the series that a slot's days belong to: whole months are named as pages name them. */
function findGrain({ period }: SlotIdentity): PeriodKind {
  if (period === null || period.start === period.end) return 'day';
  const { start, end } = period;
  const isWhole = start.endsWith('-01') && end === parsePeriod(end.slice(0, 7)).end;
  return parsePeriod(isWhole ? `${start.slice(0, 7)}/${end.slice(0, 7)}` : `${start}/${end}`).kind;
}
