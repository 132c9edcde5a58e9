interface Measured {
  readonly printedIndicator: string;
  readonly breakdown: string | null;
}

/** Names what a figure measures: the indicator as printed, and the part that it covers. Without the part it would be another number. */
export function nameMeasured({ printedIndicator, breakdown }: Measured): string {
  return breakdown === null ? printedIndicator : `${printedIndicator} · ${breakdown}`;
}
