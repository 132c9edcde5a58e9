/** What selected words say about an amount: `超43.85万亿元` is a hedge, a number and a unit. */
export interface SelectedAmount {
  readonly qualifier?: string;
  readonly value: string;
  readonly valueTo?: string;
  readonly unit?: string;
}

const HEDGES = ['超过', '突破', '不到', '不足', '左右', '以上', '大约', '接近', '超', '近', '约', '逾', '达'];
const NUMBER = String.raw`[-−]?\d[\d,，]*(?:\.\d+)?`;
const AMOUNT = new RegExp(
  `^(${HEDGES.join('|')})?(${NUMBER})(?:[—–~～至到-](${NUMBER}))?\\s*(\\D*?)(${HEDGES.join('|')})?$`,
  'u',
);

/** Splits selected words into the parts of an amount; undefined if they are not one. */
export function splitAmount(words: string): SelectedAmount | undefined {
  const match = AMOUNT.exec(words.replaceAll(/\s+/gu, ''));
  if (match === null) return undefined;
  const [, before, value = '', valueTo, unit = '', after] = match;
  const qualifier = before ?? after;
  return {
    value: toNumber(value),
    ...(valueTo !== undefined && { valueTo: toNumber(valueTo) }),
    ...(unit !== '' && { unit }),
    ...(qualifier !== undefined && qualifier !== '达' && { qualifier }),
  };
}

function toNumber(printed: string): string {
  return printed.replaceAll(/[,，]/gu, '').replace('−', '-');
}
