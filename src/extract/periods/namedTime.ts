import type { Anchor } from './anchor.ts';
import type { PeriodMention } from './periodMention.ts';

/** A time as a text names it, with what is known where it is named. */
export interface NamedTime {
  readonly text: string;
  /** Where its words end in the text. */
  readonly end: number;
  readonly surface: string;
  /** What the groups of the pattern matched. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The year that its own words mean. */
  readonly year: number | undefined;
  readonly anchor: Anchor | null;
  /** The year named last, if it is near enough to be meant here, too. */
  readonly named: NamedYear | undefined;
  /** The times named before it. */
  readonly found: readonly PeriodMention[];
}

/** A year that a text has named, and where. */
export interface NamedYear {
  readonly year: number;
  readonly end: number;
}

/** Finds the time of a form that was named last and may be that of a figure. */
export function findLast({ found }: NamedTime, form: RegExp): string | undefined {
  return (
    found.slice(-12).findLast(({ role, period }) => role === 'time' && period !== null && form.test(period))?.period ??
    undefined
  );
}
