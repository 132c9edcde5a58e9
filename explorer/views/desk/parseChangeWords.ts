/** A growth as a correction sets it. */
export interface SelectedChange {
  readonly value?: number;
  readonly unit?: string;
  readonly direction: 'UP' | 'DOWN' | 'FLAT';
  readonly basis?: string;
}

const RISES = ['增长', '上升', '上涨', '提高', '增加', '扩大', '提升', '攀升', '回升', '涨', '增', '升'];
const FALLS = ['下降', '下跌', '减少', '回落', '降低', '收窄', '跌', '降', '减'];
const CHANGE = new RegExp(
  `^(同比|环比|比上年同期|比上年|较上年|比去年同期|较去年同期)?(?:名义|实际)?(${[...RISES, ...FALLS].join('|')})了?(\\d+(?:\\.\\d+)?)(%|％|个百分点)$`,
  'u',
);

/** Reads a growth rate as pages print it: 同比增长5% is 5 %, up, compared with the year before; undefined if there is none. */
export function parseChangeWords(words: string): SelectedChange | undefined {
  const text = words.replaceAll(/[\s,，]+/gu, '');
  const flat = /^(同比|环比)?(?:基本)?持平$/u.exec(text);
  if (flat !== null) return { direction: 'FLAT', ...(flat[1] !== undefined && { basis: flat[1] }) };
  const match = CHANGE.exec(text);
  if (match === null) return undefined;
  const [, basis, verb = '', value, unit = ''] = match;
  return {
    value: Number(value),
    unit: unit === '％' ? '%' : unit,
    direction: RISES.includes(verb) ? 'UP' : 'DOWN',
    ...(basis !== undefined && { basis }),
  };
}
