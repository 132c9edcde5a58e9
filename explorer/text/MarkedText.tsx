import './markedText.css';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { findMark, type Mark, MARK_KINDS, type Piece } from './marks.ts';

interface MarkedTextProps {
  readonly label: string;
  /** The page's whole text: positions are counted in it. */
  readonly text: string;
  readonly pieces: ReadonlyArray<Piece>;
  readonly marks: ReadonlyArray<Mark>;
  /** The mark that is pointed at, and the one that is chosen. */
  readonly active?: string | undefined;
  readonly chosen?: string | undefined;
  readonly onPoint?: (id: string | undefined) => void;
  readonly onChoose?: (id: string) => void;
}

/**
 * Shows pieces of a page as they were read, and marks what was found in them. Text stays text: marks are painted over
 * it by the browser (CSS Custom Highlight API) and need no markup, so whatever a page says stays what it says.
 */
export function MarkedText({ label, text, pieces, marks, active, chosen, onPoint, onChoose }: MarkedTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);

  useEffect(() => {
    const element = box.current;
    if (element === null || !('highlights' in CSS)) return;
    for (const kind of MARK_KINDS) {
      const ranges = marks.filter((mark) => mark.kind === kind).flatMap((mark) => toRanges(element, mark));
      const highlight = new Highlight(...ranges);
      // A figure inside a quotation is visible, and so is a name inside a figure.
      highlight.priority = kind === 'quotation' ? 0 : kind === 'figure' ? 1 : 2;
      CSS.highlights.set(`mark-${kind}`, highlight);
    }
    return () => {
      for (const kind of MARK_KINDS) CSS.highlights.delete(`mark-${kind}`);
    };
  }, [marks, text, pieces]);

  useEffect(() => {
    const element = box.current;
    if (element === null || !('highlights' in CSS)) return;
    const found = [active, chosen]
      .flatMap((id) => (id === undefined ? [] : [byId.get(id)]))
      .filter((mark) => mark !== undefined);
    const highlight = new Highlight(...found.flatMap((mark) => toRanges(element, mark)));
    highlight.priority = 9;
    CSS.highlights.set('mark-active', highlight);
    return () => void CSS.highlights.delete('mark-active');
  }, [active, chosen, byId, pieces]);

  useEffect(() => {
    const mark = chosen === undefined ? undefined : byId.get(chosen);
    const element = box.current;
    if (mark === undefined || element === null) return;
    const rect = toRanges(element, mark)[0]?.getBoundingClientRect();
    if (rect === undefined) return;
    const isSeen = rect.top > 80 && rect.bottom < window.innerHeight - 40;
    if (!isSeen) window.scrollTo({ top: window.scrollY + rect.top - window.innerHeight / 3 });
  }, [chosen, byId]);

  const point = (event: MouseEvent): string | undefined => {
    const at = findPlace(event);
    return at === undefined ? undefined : findMark(marks, at)?.id;
  };
  return (
    // The list next to the text does the same by keyboard; the pointer is a shortcut.
    <div
      ref={box}
      className="marked-text"
      role="region"
      aria-label={label}
      onMouseMove={onPoint === undefined ? undefined : (event) => onPoint(point(event))}
      onMouseLeave={onPoint === undefined ? undefined : () => onPoint(undefined)}
      onClick={
        onChoose === undefined
          ? undefined
          : (event) => {
              const id = point(event);
              if (id !== undefined && window.getSelection()?.isCollapsed !== false) onChoose(id);
            }
      }
    >
      {pieces.map(({ start, end, role }) => (
        <p key={start} data-start={start} data-role={role}>
          {text.slice(start, end)}
        </p>
      ))}
    </div>
  );
}

/** Turns the places of a mark into ranges of the paragraphs that contain them. */
function toRanges(box: HTMLElement, { places }: Mark): Range[] {
  const ranges: Range[] = [];
  for (const paragraph of box.querySelectorAll<HTMLElement>('p[data-start]')) {
    const node = paragraph.firstChild;
    if (!(node instanceof Text)) continue;
    const from = Number(paragraph.dataset['start']);
    for (const { start, end } of places) {
      const low = Math.max(start - from, 0);
      const high = Math.min(end - from, node.length);
      if (low >= high) continue;
      const range = document.createRange();
      range.setStart(node, low);
      range.setEnd(node, high);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Finds the place in the page's text that a pointer is at. */
function findPlace({ clientX, clientY }: MouseEvent): number | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const node = caret?.offsetNode;
  const from = node?.parentElement?.dataset['start'];
  if (caret === undefined || caret === null || !(node instanceof Text) || from === undefined) return undefined;
  // Next to the last word of a line, the caret is at its end, but the pointer is not on it.
  const range = document.createRange();
  const before = Math.max(caret.offset - 1, 0);
  range.setStart(node, before);
  range.setEnd(node, Math.min(caret.offset + 1, node.length));
  for (const rect of range.getClientRects()) {
    if (clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom) {
      const isBefore = caret.offset > 0 && clientX < (rect.left + rect.right) / 2 && range.getClientRects().length > 1;
      return Number(from) + (isBefore ? before : caret.offset);
    }
  }
  return undefined;
}
