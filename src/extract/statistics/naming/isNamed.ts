import { anyOf } from '../words.ts';

const NAMED = new RegExp(`${anyOf('measureNouns')}$`, 'u');

/** Tells whether a noun phrase ends in the name of something measured. */
export function isNamed(noun: string): boolean {
  return NAMED.test(noun);
}
