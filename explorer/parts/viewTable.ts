import type { Column } from './DataTable.tsx';

/** The table that a view offers as a file. */
export interface ViewTable<Row> {
  readonly name: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: ReadonlyArray<Row>;
}
