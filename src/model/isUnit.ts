import { CLASSIFIERS, MULTIPLIERS, UNITS } from './unitTable.ts';

const SEPARATORS = /[/·每]/u;

/** Tells whether a text is a unit and nothing else: 亿元, 万吨, 元/升, %. */
export function isUnit(text: string): boolean {
  const parts = text.split(SEPARATORS);
  return parts.length <= 2 && parts.every((part, at) => isSimpleUnit(part, at > 0));
}

function isSimpleUnit(text: string, isUnder: boolean): boolean {
  const amount = isUnder ? text.replace(/^\d{1,4}/u, '') : text;
  if (isKnown(amount)) return true;
  for (const power of MULTIPLIERS.keys())
    if (amount.startsWith(power) && isKnown(amount.slice(power.length))) return true;
  return false;
}

const isKnown = (text: string): boolean => UNITS.has(text) || CLASSIFIERS.has(text);
