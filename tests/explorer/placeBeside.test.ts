import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../explorer/charts/placeBeside.ts';

describe('figures of one period', () => {
  it('are drawn next to each other, around their period', () => {
    expect(placeBeside([100, 300, 100, 100], 600)).toEqual([91, 300, 100, 109]);
  });

  it('stay inside the drawing, and less than halfway to the next period, however many there are', () => {
    const many = placeBeside(
      [...Array.from({ length: 200 }, () => 40), ...Array.from({ length: 300 }, () => 100)],
      120,
    );
    expect([Math.min(...many), Math.max(...many)]).toEqual([0, 120]);
    expect(Math.max(...many.slice(0, 200))).toBe(70);
    expect(Math.min(...many.slice(200))).toBe(70);
  });
});
