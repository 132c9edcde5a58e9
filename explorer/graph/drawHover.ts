import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import { findColours } from './findColours.ts';

/** Draws the label of the node that is pointed at, in the colours of the page: to its left if there is no room to its right. */
export const drawHover: NodeHoverDrawingFunction = (context, { x, y, size, label }, { labelFont, labelSize }) => {
  const { ink, raised, line } = findColours();
  context.font = `600 ${labelSize}px ${labelFont}`;
  const text = label ?? '';
  const width = context.measureText(text).width;
  context.fillStyle = raised;
  context.strokeStyle = line;
  context.beginPath();
  context.arc(x, y, size + 3, 0, Math.PI * 2);
  context.stroke();
  if (text === '') return;
  // The canvas has more pixels than the page gives it on fine screens.
  const room = context.canvas.width / (window.devicePixelRatio || 1);
  const right = x + size + 5;
  const box = width + 14;
  // A narrow screen has room on neither side: there the label covers its node, but is whole.
  const left = right + box <= room ? right : Math.max(0, Math.min(x - size - 5 - box, room - box));
  context.beginPath();
  context.roundRect(left, y - labelSize, box, labelSize * 2, 5);
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.fillText(text, left + 7, y + labelSize / 3);
};
