import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import { readColours } from './readColours.ts';

/** Draws the label of the node that is pointed at, in the colours of the page. */
export const drawHover: NodeHoverDrawingFunction = (context, { x, y, size, label }, { labelFont, labelSize }) => {
  const { ink, raised, line } = readColours();
  context.font = `600 ${labelSize}px ${labelFont}`;
  const text = label ?? '';
  const width = context.measureText(text).width;
  context.fillStyle = raised;
  context.strokeStyle = line;
  context.beginPath();
  context.arc(x, y, size + 3, 0, Math.PI * 2);
  context.stroke();
  if (text === '') return;
  context.beginPath();
  context.roundRect(x + size + 5, y - labelSize, width + 14, labelSize * 2, 5);
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.fillText(text, x + size + 12, y + labelSize / 3);
};
