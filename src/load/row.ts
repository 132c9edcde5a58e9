/** A value as Neo4j keeps it: whole numbers are bigints, because the driver sends every JavaScript number as a float. */
export type Value = string | bigint | number | boolean | null | readonly string[] | readonly bigint[];

/** The properties of one node or relationship, for a statement's `$rows`. Nulls are not stored. */
export type Row = Readonly<Record<string, Value>>;

/** A row with nested rows: the properties of each node and relationship that it writes. */
export type StepRow = Readonly<Record<string, Value | Row>>;
