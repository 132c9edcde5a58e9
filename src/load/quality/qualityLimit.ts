import { QUALITY_KINDS } from './pageQuality.ts';
import type { QualityKind } from './pageQuality.ts';
import type { QualitySum } from './sumQuality.ts';

/** The most that is allowed of one kind: a number, or a share of the names or figures in percent. */
export interface QualityLimit {
  readonly kind: QualityKind;
  readonly most: number;
  readonly isShare: boolean;
}

const KINDS = Object.keys(QUALITY_KINDS) as QualityKind[];

/** Parses a limit, e.g. `conflicts=0` or `without-period=10%`; undefined if it is not one. */
export function parseQualityLimit(text: string): QualityLimit | undefined {
  const [, option, number, percent] = /^([a-z-]+)=(\d{1,9}(?:\.\d{1,6})?)(%?)$/u.exec(text.trim()) ?? [];
  const kind = KINDS.find((each) => QUALITY_KINDS[each].option === option);
  return kind === undefined ? undefined : { kind, most: Number(number), isShare: percent === '%' };
}

/** Tells whether a sum exceeds a limit. A share of nothing is not one. */
export function exceedsLimit({ counts, ...sum }: QualitySum, { kind, most, isShare }: QualityLimit): boolean {
  // Multiplied out, so that no division rounds 5 of 100 to more than 5 %.
  return isShare ? counts[kind] * 100 > most * sum[QUALITY_KINDS[kind].of] : counts[kind] > most;
}
