/** Words by name, in Chinese and in English. `{name}` is filled in by the caller. */
export type WordTable = Readonly<Record<string, readonly [string, string]>>;
