import type { Figure, FigureNumber } from '../../figures/listSayings.ts';
import type { SlotWhole } from '../../figures/saying.ts';
import { mintId } from '../../model/ids.ts';
import { normalizeQuantity } from '../../model/normalizeQuantity.ts';
import type { ChangeFact, Measure, StatisticFact } from '../../model/pageFacts.ts';
import { parsePeriod } from '../../model/parsePeriod.ts';
import type { Period } from '../../model/period.ts';
import type { Quantity } from '../../model/quantity.ts';
import { findBasis } from '../../resolve/findBasis.ts';
import { findCurrency } from '../../resolve/findCurrency.ts';
import { findHedge } from '../../resolve/findHedge.ts';
import { findMeasure } from '../../resolve/findMeasure.ts';
import { findComparedPlace, findWhole } from '../../resolve/findWhole.ts';
import { foldPart } from '../../resolve/foldPart.ts';
import { nameIndicatorOf } from './indicatorRows.ts';
import { YEAR_ON_YEAR } from '../../resolve/foldBasis.ts';
import type { NamedIndicator } from './indicatorRows.ts';

/** A figure as the lexicons leave it, and what its rows need besides. */
export interface DescribedFigure {
  readonly indicator: NamedIndicator;
  readonly quantity: Quantity | null;
  readonly changeQuantity: Quantity | null;
  readonly period: Period | null;
  readonly measure: Measure;
  readonly figure: Figure;
}

/** What a figure's place in the graph adds to what its fact says. */
export interface FigurePlace {
  readonly id: string;
  readonly articleId: string;
  readonly pageId: string;
  readonly printedOn: string | null;
  readonly subjectId: string;
  /** The article prints rates with a decimal: then one without is rounded to 0.1 as well. */
  readonly hasFineRates: boolean;
  /** A person confirmed it. */
  readonly confirmed?: boolean;
  /** A person confirmed or corrected it. */
  readonly decided?: boolean;
  /** The page's own text of the number. */
  readonly printedValue: string | null;
}

/** Describes a fact in terms that figures can be compared by. */
export function describeFigure(fact: StatisticFact, place: FigurePlace): DescribedFigure {
  const indicator = nameIndicatorOf(fact.indicator);
  const period = fact.period === null ? null : parsePeriod(fact.period);
  const { value, valueTo, unit, printed, change } = fact;
  const quantity = value === null ? null : normalizeQuantity({ value, valueTo, unit, printed });
  const changeQuantity =
    change?.value == null
      ? null
      : normalizeQuantity({ value: change.value, valueTo: change.valueTo, unit: change.unit, printed: change.printed });
  const measure =
    fact.measure ??
    findMeasure({
      indicator: fact.indicator,
      form: indicator.form,
      dimension: quantity?.dimension ?? null,
      changeDimension: changeQuantity?.dimension ?? null,
    });
  const part = foldPart(fact.breakdown);
  const whole = measure === 'share' ? findWholeOf(fact, place.subjectId, part) : null;
  const compared = change === null ? undefined : findComparedPlace(change.basis);
  // 进口增速 without a basis is on the year before: that is how the word is used.
  const printedBasis = indicator.basis ?? (indicator.form === 'growth' ? YEAR_ON_YEAR : null);
  return {
    indicator,
    quantity,
    changeQuantity,
    period,
    measure,
    figure: {
      id: place.id,
      articleId: place.articleId,
      pageId: place.pageId,
      witness: place.articleId,
      printedOn: place.printedOn,
      subjectId: place.subjectId,
      indicatorId: indicator.id,
      part,
      status: fact.status,
      period: period === null ? null : { start: period.start, end: period.end },
      attributed: fact.attributedTo.length > 0,
      confirmed: place.confirmed ?? false,
      byProgram: fact.confidence != null && place.decided !== true,
      value:
        quantity === null ? null : describeNumber(quantity, fact.qualifier, place.printedValue, place.hasFineRates),
      measure,
      basis:
        measure === 'level'
          ? ''
          : measure === 'share'
            ? whole === null
              ? null
              : printWhole(whole)
            : findBasis(printedBasis, period),
      whole,
      currency: findCurrency(quantity),
      change:
        change === null
          ? null
          : {
              number:
                changeQuantity === null
                  ? null
                  : describeNumber(
                      changeQuantity,
                      change.qualifier ?? (quantity === null ? fact.qualifier : null),
                      printAmount(change),
                      place.hasFineRates,
                    ),
              direction: change.direction,
              basis: findBasis(change.basis, period),
              isOfRate: indicator.form === 'growth' && compared === undefined,
              whole: compared === undefined ? null : { subjectId: compared, indicatorId: indicator.id, part },
            },
    },
  };
}

function describeNumber(
  quantity: Quantity,
  qualifier: string | null,
  printed: string | null,
  hasFineRates: boolean,
): FigureNumber {
  return {
    quantity,
    hedge: findHedge(qualifier),
    // 一半, 五分之一, 六成: words, not digits.
    isFraction: quantity.dimension === 'share' && printed !== null && !/\d/u.test(printed.normalize('NFKC')),
    isHouseRounded:
      hasFineRates && quantity.dimension === 'share' && !quantity.value.includes('.') && quantity.step === '1',
    printed: printed ?? '',
  };
}

/** A change as arithmetic shows it, signed: −3.1%. */
function printAmount({ value, valueTo, unit, direction, printed }: ChangeFact): string {
  // Tenths and halves in words stay words.
  if (printed !== undefined && !/\d/u.test(printed.normalize('NFKC'))) return printed;
  return `${direction === 'down' ? '−' : ''}${value ?? ''}${valueTo == null ? '' : `—${valueTo}`}${unit ?? ''}`;
}

/** The whole of a share: of the region that its name gives, else of the subject itself, whose part the share is. */
function findWholeOf(
  { indicator, whole, breakdown }: StatisticFact,
  subjectId: string,
  part: string | null,
): SlotWhole | null {
  const found = findWhole(indicator, whole);
  if (found === undefined || (found.regionId === null && breakdown === null)) return null;
  const elsewhere = found.regionId !== null && found.regionId !== subjectId;
  return {
    subjectId: found.regionId ?? subjectId,
    indicatorId: nameIndicatorOf(found.indicator).id,
    part: elsewhere ? part : null,
  };
}

function printWhole({ subjectId, indicatorId, part }: SlotWhole): string {
  return mintId('Slot', subjectId, indicatorId, part);
}
