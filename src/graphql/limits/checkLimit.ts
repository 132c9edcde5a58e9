import { LimitExceededError } from '../../errors/LimitExceededError.ts';
import { LIMITS, type LimitName, type Limits } from './limits.ts';

/**
 * Throws LimitExceededError, with the limit, what was met and what to do, where more was met than is allowed.
 * `where` names the place (an argument of a field), where the limit holds in many.
 */
export function checkLimit(name: LimitName, met: number, limits: Limits, where?: string): void {
  if (met > limits[name]) throw createLimitError(name, met, limits, where);
}

/** Builds the error of one limit; `met` may be a lower bound, where counting stopped there. */
export function createLimitError(name: LimitName, met: number, limits: Limits, where?: string): LimitExceededError {
  const { setting, counts, remedy } = LIMITS[name];
  const maximum = limits[name];
  const message = `${where ?? counts}: ${print(met)}, and the limit is ${print(maximum)}. ${remedy}`;
  return new LimitExceededError(setting, maximum, met, message);
}

function print(count: number): string {
  return count.toLocaleString('en');
}
