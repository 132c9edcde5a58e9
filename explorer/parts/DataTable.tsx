import './table.css';
import { lazy, type ReactNode, Suspense } from 'react';

/** One column of a table: what a cell shows, and what a file of the table says. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** What the file says. */
  readonly text: (row: Row) => string;
  /** What the page shows; a column without it is in the file only. */
  readonly cell?: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table contains, for screen readers. */
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: ReadonlyArray<Row>;
  readonly rowKey: (row: Row) => string;
}

/** Rows beyond which only those in sight are drawn. */
const LONG = 120;

const VirtualBody = lazy(async () => ({ default: (await import('./VirtualBody.tsx')).VirtualBody }));

/** Shows rows as a table; on a narrow screen each row is a card. Long tables draw only what is in sight. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  const shown = columns.filter(({ cell }) => cell !== undefined);
  const drawRow = (row: Row, index: number, measure?: (element: HTMLTableRowElement | null) => void) => (
    <tr key={rowKey(row)} role="row" data-index={index} aria-rowindex={index + 2} ref={measure}>
      {shown.map(({ key, label, cell, isNumber }) => (
        <td key={key} role="cell" data-label={label} data-number={isNumber ? '' : undefined}>
          {cell?.(row)}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="table-box">
      <table className="table" role="table" aria-rowcount={rows.length + 1}>
        <caption className="hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {shown.map(({ key, label, isNumber }) => (
              <th key={key} role="columnheader" scope="col" data-number={isNumber ? '' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {rows.length <= LONG ? (
          <tbody role="rowgroup">{rows.map((row, index) => drawRow(row, index))}</tbody>
        ) : (
          <Suspense fallback={<tbody />}>
            <VirtualBody
              count={rows.length}
              columns={shown.length}
              draw={(index, measure) => {
                const row = rows[index];
                return row === undefined ? null : drawRow(row, index, measure);
              }}
            />
          </Suspense>
        )}
      </table>
    </div>
  );
}
