import type { NodeLabelDrawingFunction } from 'sigma/rendering';

/** Draws the names of the nodes, one frame after the other. */
export interface LabelDrawer {
  readonly draw: NodeLabelDrawingFunction;
  /** Called before each frame: nothing is drawn yet. */
  readonly clear: () => void;
  /** Sets the colour behind the names, which keeps them legible over nodes and edges. */
  readonly setPaper: (colour: string) => void;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between a node and its name, and between two names. */
const GAP = 3;

/**
 * Creates a drawer that puts a name to the right of its node, or to the left if the right is taken or off the canvas. A
 * name that has no room is left out, because names on top of each other cannot be read. The list next to the drawing
 * has them all.
 */
export function createLabelDrawer(): LabelDrawer {
  let taken: Box[] = [];
  let paper = 'transparent';
  return {
    clear: () => {
      taken = [];
    },
    setPaper: (colour) => {
      paper = colour;
    },
    draw(context, { x, y, size, label, color }, { labelFont, labelSize, labelColor }) {
      if (label === null || label === undefined || label === '') return;
      context.font = `${labelSize}px ${labelFont}`;
      const width = context.measureText(label).width;
      // On high-resolution screens the canvas has more pixels than CSS gives it.
      const room = context.canvas.width / (window.devicePixelRatio || 1);
      const place = (left: number): Box => ({
        left,
        right: left + width,
        top: y - labelSize / 2,
        bottom: y + labelSize / 2,
      });
      const box = [place(x + size + GAP), place(x - size - GAP - width)].find(
        (each) => each.left >= 0 && each.right <= room && !taken.some((other) => touches(each, other)),
      );
      if (box === undefined) return;
      taken.push(box);
      context.strokeStyle = paper;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeText(label, box.left, y + labelSize / 3);
      context.fillStyle = labelColor.color ?? color;
      context.fillText(label, box.left, y + labelSize / 3);
    },
  };
}

function touches(one: Box, other: Box): boolean {
  return (
    one.left < other.right + GAP &&
    other.left < one.right + GAP &&
    one.top < other.bottom + GAP &&
    other.top < one.bottom + GAP
  );
}
