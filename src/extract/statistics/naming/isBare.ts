import { ANAPHORS } from '../statisticWords.ts';

/** Tells whether the words before a figure name nothing: none at all, or 规模, 这一数字. */
export function isBare(noun: string): boolean {
  return noun === '' || ANAPHORS.has(noun);
}
