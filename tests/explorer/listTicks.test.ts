import { scaleUtc } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { listTicks } from '../../explorer/charts/listTicks.ts';

const at = (day: string, text: string) => ({
  at: new Date(`${day}T00:00:00Z`),
  figure: { period: { text, kind: 'MONTH' as const, start: day, end: day } },
});
const x = scaleUtc()
  .domain([new Date('2020-01-01'), new Date('2026-01-01')])
  .range([0, 600]);

describe('listTicks', () => {
  it('names the periods of the figures if each has room', () => {
    const ticks = listTicks([at('2021-07-01', '2021'), at('2023-07-01', '2023'), at('2023-07-01', '2023')], x, 'zh');
    expect(ticks.map(({ words }) => words)).toEqual(['2021年', '2023年']);
  });

  it('gives even steps if two of a few periods are too close to be read', () => {
    const ticks = listTicks(
      [at('2021-07-01', '2021'), at('2025-10-15', '2025-10'), at('2025-11-15', '2025-11')],
      x,
      'zh',
    );
    expect(ticks.length).toBeGreaterThan(1);
    const places = ticks.map((tick) => x(tick.at));
    for (const [index, place] of places.entries()) expect(place - (places[index - 1] ?? -96)).toBeGreaterThan(60);
  });
});
