import { anyOf } from '../words.ts';

const NATION_BODY = new RegExp(`^${anyOf('nationBodies')}(?:$|[\\p{Script=Han}]{0,12}(?:司|局|中心|研究院)$)`, 'u');

/**
 * Tells whether what a body publishes without naming a place is about the nation: a ministry, or a department of one.
 */
export function isNationBody(name: string): boolean {
  return NATION_BODY.test(name);
}
