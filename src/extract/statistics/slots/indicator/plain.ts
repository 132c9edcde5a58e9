import type { Naming } from '../../naming/naming.ts';

/** Names a measure of the whole subject. */
export function plain(indicator: string): Naming {
  return { indicator, breakdown: null };
}
