import { foldCharacter } from './foldCharacter.ts';

/** Gives the letters and digits of a text alone, folded, so that two printings of the same words compare equal. */
export function squash(text: string): string {
  return Array.from(text.replace(/[\s\p{P}\p{S}]+/gu, ''), foldCharacter).join('');
}
