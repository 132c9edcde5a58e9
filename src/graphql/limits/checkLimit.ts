import { LimitExceededError } from '../../errors/LimitExceededError.ts';
import { LIMITS, type LimitName, type Limits } from './limits.ts';

/**
 * Throws LimitExceededError, with the limit, the value and what to do, if the value exceeds the limit.
 * `where` names the place (an argument of a field) if the limit applies in many places.
 */
export function checkLimit(name: LimitName, met: number, limits: Limits, where?: string): void {
  if (met > limits[name]) throw createLimitError(name, met, limits, where);
}

/** Builds the error of one limit; `met` may be a lower bound if counting stopped there. */
export function createLimitError(name: LimitName, met: number, limits: Limits, where?: string): LimitExceededError {
  const { setting, counts, remedy } = LIMITS[name];
  const maximum = limits[name];
  const message = `${where ?? counts}: ${print(met)}, and the limit is ${print(maximum)}. ${remedy}`;
  return new LimitExceededError(setting, maximum, met, message);
}

function print(count: number): string {
  return count.toLocaleString('en');
}
