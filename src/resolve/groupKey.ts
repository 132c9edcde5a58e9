/** The part of an entity's id besides its name, and why a claim belongs to it. */
export interface GroupKey {
  readonly key: string | null;
  readonly rule: string;
  readonly why: string;
}
