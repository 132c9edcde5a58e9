import { isDeepStrictEqual } from 'node:util';

/** How a system's answers compare with those of the yardstick. */
export type Comparison = 'same' | 'other ranking' | 'different';

/** Compares answers, request by request. For a ranked operation only the number of entries must agree. */
export function compareAnswers(
  expected: readonly unknown[],
  found: readonly unknown[],
  ranked: boolean,
): { readonly verdict: Comparison; readonly difference: string | undefined } {
  const wrong = expected.findIndex((answer, index) => !isDeepStrictEqual(answer, found[index]));
  if (wrong < 0) return { verdict: 'same', difference: undefined };
  return {
    verdict: ranked ? 'other ranking' : 'different',
    difference: `request ${String(wrong)}: ${describe(expected[wrong], found[wrong], '$')}`,
  };
}

/** Says where two answers first differ. */
function describe(expected: unknown, found: unknown, path: string): string {
  if (isDeepStrictEqual(expected, found)) return '';
  if (typeof expected === 'object' && typeof found === 'object' && expected !== null && found !== null) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const [a, b] = [(expected as Record<string, unknown>)[key], (found as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(a, b)) return describe(a, b, `${path}.${key}`);
    }
  }
  return `${path}: ${print(expected)} is not ${print(found)}`;
}

function print(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120);
}
