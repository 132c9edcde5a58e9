import { BASE_REFUSALS } from './baseRefusals.ts';
import { COUNT_REFUSALS } from './countRefusals.ts';
import { MARK_REFUSALS } from './markRefusals.ts';
import { NAME_REFUSALS } from './nameRefusals.ts';
import type { Refusal } from './refusal.ts';
import { TIME_REFUSALS } from './timeRefusals.ts';

/** Figures that are not statistics. Their order does not matter: one that refuses is enough. */
export const REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  ...TIME_REFUSALS,
  ...NAME_REFUSALS,
  ...MARK_REFUSALS,
  ...BASE_REFUSALS,
  ...COUNT_REFUSALS,
]);
