import { anyOf } from '../../words.ts';

const STANDING = new RegExp(anyOf('standingWords'), 'u');

/** Tells whether the words before a figure say that it is so now, with no time given: 现有, 已建成. */
export function isStanding(before: string): boolean {
  return STANDING.test(before);
}
