import type { SegmentedPage } from '../../src/model/reading.ts';

/** Says which share (F1) of the letters that belong to articles went to the right one; articles are matched by what they share. */
export function scoreBodies(segmented: SegmentedPage, owners: readonly string[]): number {
  const { text } = segmented.page;
  const found = new Array<string>(text.length).fill('');
  for (const { fact } of segmented.articles) {
    for (const { span } of fact.segments) if (span !== undefined) found.fill(fact.id, ...span);
  }
  const shared = new Map<string, number>();
  let [owned, given] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text.charAt(at))) continue;
    const [owner = '', article = ''] = [owners[at], found[at]];
    if (owner !== '') owned++;
    if (article !== '') given++;
    if (owner !== '' && article !== '') shared.set(`${owner}:${article}`, (shared.get(`${owner}:${article}`) ?? 0) + 1);
  }
  const used = new Set<string>();
  let right = 0;
  for (const [pair, letters] of [...shared].sort(([, a], [, b]) => b - a)) {
    const [owner = '', article = ''] = pair.split(':');
    if (used.has(`owner ${owner}`) || used.has(`article ${article}`)) continue;
    used.add(`owner ${owner}`).add(`article ${article}`);
    right += letters;
  }
  return owned + given === 0 ? 1 : (2 * right) / (owned + given);
}
