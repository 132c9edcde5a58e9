/** A value as Neo4j keeps it: whole numbers are bigints, since the driver takes every JavaScript number for a float. */
export type Value = string | bigint | number | boolean | null | readonly string[] | readonly bigint[];

/** One node's or relationship's properties on their way into a statement's `$rows`. Nulls are not stored. */
export type Row = Readonly<Record<string, Value>>;
