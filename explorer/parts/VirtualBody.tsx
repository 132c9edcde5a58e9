import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface VirtualBodyProps {
  readonly count: number;
  readonly columns: number;
  readonly draw: (index: number, measure: (element: HTMLTableRowElement | null) => void) => ReactNode;
}

/** A table body that draws only the rows in sight, with room for the others above and below. */
export function VirtualBody({ count, columns, draw }: VirtualBodyProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (body.current !== null) setOffset(body.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({ count, estimateSize: () => 64, overscan: 12, scrollMargin: offset });
  const shown = rows.getVirtualItems();
  const before = (shown[0]?.start ?? offset) - offset;
  const after = rows.getTotalSize() - ((shown.at(-1)?.end ?? offset) - offset);
  return (
    <tbody role="rowgroup" ref={body}>
      <Room height={before} columns={columns} />
      {shown.map(({ index }) => draw(index, rows.measureElement))}
      <Room height={after} columns={columns} />
    </tbody>
  );
}

function Room({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="table-room">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
