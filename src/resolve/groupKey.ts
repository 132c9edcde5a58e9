/** What stands for an entity beside its name in its id, and why a claim belongs to it. */
export interface GroupKey {
  readonly key: string | null;
  readonly rule: string;
  readonly why: string;
}
