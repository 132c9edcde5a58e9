interface Printed {
  readonly display: string;
  readonly measure: string;
  readonly printedValue: string | null;
  readonly change: { readonly text: string } | null;
}

/** Whether a measure is growth, not an amount. */
export function isGrowth(measure: string): boolean {
  return measure !== 'LEVEL' && measure !== 'SHARE';
}

/** Whether a figure gives an amount and its growth: then it has a place in a series of each. */
export function hasBoth({ measure, printedValue, change }: Printed): boolean {
  return change !== null && printedValue !== null && !isGrowth(measure);
}

/**
 * Prints what a figure says in a series: in one of growth that is the growth, even if the page prints it next to an
 * amount.
 */
export function printPoint(figure: Printed, ofGrowth: boolean): string {
  return ofGrowth && figure.change !== null && hasBoth(figure) ? figure.change.text : figure.display;
}
