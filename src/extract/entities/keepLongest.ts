/** Keeps the longest of mentions that overlap, the earlier of two equally long; in order of place. */
export function keepLongest<Mention extends { readonly start: number; readonly end: number }>(
  mentions: readonly Mention[],
): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
