import './seriesChart.css';
import { useLinkProps } from '@tanstack/react-router';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { printAmount } from '../figures/printAmount.ts';
import { printPeriod } from '../figures/printPeriod.ts';
import { VerdictMark } from '../figures/VerdictMark.tsx';
import { printPublication } from '../parts/printPublication.ts';
import { useWords } from '../words/useWords.ts';
import { listTicks } from './listTicks.ts';
import type { Point } from './toPoints.ts';
import { placeBeside } from './placeBeside.ts';
import { useWidth } from './useWidth.ts';

/** One line of a chart. */
export interface ChartSeries {
  readonly name: string;
  readonly unit: string | null;
  readonly points: ReadonlyArray<Point>;
}

interface SeriesChartProps {
  readonly label: string;
  /** One series, or two that are compared. */
  readonly series: ReadonlyArray<ChartSeries>;
  readonly height?: number;
}

const MARGIN = { top: 32, right: 20, bottom: 28, left: 64 };
/** How far the open end of "over" and "nearly" is drawn, in pixels. */
const OPEN_END = 22;

/**
 * Draws figures over time, each source a point. A range is a bar, 超 and 近 are bars with an open end, targets and
 * forecasts are hollow. Every point can be focused, says what it is and links to its figure.
 */
export function SeriesChart({ label, series, height = 260 }: SeriesChartProps) {
  const { language } = useWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const [shown, setShown] = useState<Placed | undefined>();
  const all = series.flatMap(({ points }) => points);
  const units = new Set(series.map(({ unit }) => unit));
  const inner = { width: Math.max(width - MARGIN.left - (units.size > 1 ? MARGIN.left : MARGIN.right), 40), height };
  const times = spreadTimes(all.map(({ at }) => at.getTime()));
  const x = scaleUtc().domain(times).range([0, inner.width]);
  const ys = series.map((one) => {
    const same = series.filter(({ unit }) => unit === one.unit).flatMap(({ points }) => points);
    return scaleLinear()
      .domain(spreadAmounts(same))
      .range([height - MARGIN.bottom, MARGIN.top])
      .nice(5);
  });
  const [left, right] = ys;
  const ticks = listTicks(all, x, language);
  const xs = series.map(({ points }) =>
    placeBeside(
      points.map(({ at }) => x(at)),
      inner.width,
    ),
  );
  const placed: ReadonlyArray<Placed> = series.flatMap(({ points }, which) =>
    points.map((point, index) => {
      const y = ys[which];
      const place = (amount: number) => y?.(amount) ?? 0;
      return {
        point,
        which,
        x: xs[which]?.[index] ?? 0,
        y: place(point.amount),
        top: point.high === undefined ? place(point.amount) - OPEN_END : place(point.high),
        bottom: point.low === undefined ? place(point.amount) + OPEN_END : place(point.low),
      };
    }),
  );
  return (
    <div className="series-chart" ref={box} style={{ minHeight: height }}>
      {width > 0 && (
        <svg width={width} height={height} role="group" aria-label={label}>
          <g transform={`translate(${MARGIN.left},0)`}>
            {series.slice(0, units.size).map(({ unit }, which) => (
              <text
                key={which}
                x={which === 0 ? -10 : inner.width + 10}
                y={12}
                textAnchor={which === 0 ? 'end' : 'start'}
                className="series-chart-tick"
                data-series={units.size > 1 ? which : undefined}
              >
                {unit}
              </text>
            ))}
            {left?.ticks(5).map((tick) => (
              <g key={tick} transform={`translate(0,${left(tick)})`} className="series-chart-tick">
                <line x2={inner.width} />
                <text x={-10} dy="0.32em" textAnchor="end">
                  {printAmount(tick, language)}
                </text>
              </g>
            ))}
            {units.size > 1 &&
              right?.ticks(5).map((tick) => (
                <text
                  key={tick}
                  x={inner.width + 10}
                  y={right(tick)}
                  dy="0.32em"
                  className="series-chart-tick"
                  data-series="1"
                >
                  {printAmount(tick, language)}
                </text>
              ))}
            {ticks.map(({ at, words }) => (
              <text key={at.getTime()} x={x(at)} y={height - 6} textAnchor="middle" className="series-chart-tick">
                {words}
              </text>
            ))}
            {series.map((_, which) => (
              <path key={which} d={drawLine(placed.filter((place) => place.which === which))} data-series={which} />
            ))}
            {placed.map((place) => (
              <PointLink key={`${place.which}.${place.point.figure.id}`} place={place} onShow={setShown} />
            ))}
          </g>
        </svg>
      )}
      {shown !== undefined && <Card place={shown} width={width} />}
    </div>
  );
}

/** A point with its place in the drawing. */
interface Placed {
  readonly point: Point;
  readonly which: number;
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

function PointLink({ place, onShow }: { readonly place: Placed; readonly onShow: (place?: Placed) => void }) {
  const words = useWords();
  const { point, which, x, y, top, bottom } = place;
  const { figure } = point;
  // The reference is to an HTML link; this one is drawn.
  const { href, onClick } = useLinkProps({ to: '/node/$id', params: { id: figure.id } });
  const isActual = figure.status === 'ACTUAL';
  const mark = findMark(figure);
  const said = [
    figure.period === null ? '' : printPeriod(figure.period.text, words.language),
    point.words,
    isActual ? '' : words.name('status', figure.status),
    mark === undefined ? '' : words.name('verdict', mark),
    printPublication(figure.article, words),
  ];
  return (
    <a
      href={href}
      onClick={(event) => onClick?.(event as unknown as MouseEvent<HTMLAnchorElement>)}
      className="series-chart-point"
      data-series={which}
      data-status={figure.status}
      data-verdict={mark}
      aria-label={said.filter((part) => part !== '').join('，')}
      onMouseEnter={() => onShow(place)}
      onMouseLeave={() => onShow()}
      onFocus={() => onShow(place)}
      onBlur={() => onShow()}
    >
      {top !== bottom && (
        <>
          <line x1={x} x2={x} y1={top} y2={bottom} strokeDasharray={isBound(point) ? '3 3' : undefined} />
          {point.high === undefined && <path d={`M${x - 4},${top + 5}L${x},${top}L${x + 4},${top + 5}`} />}
          {point.low === undefined && <path d={`M${x - 4},${bottom - 5}L${x},${bottom}L${x + 4},${bottom - 5}`} />}
        </>
      )}
      <circle cx={x} cy={y} r={12} className="series-chart-target" />
      <circle cx={x} cy={y} r={4.5} className="series-chart-dot" />
      {mark !== undefined && (
        <text x={x + 8} y={y - 8} className="series-chart-verdict" aria-hidden="true">
          {mark === 'CONFLICT' ? '≠' : '↻'}
        </text>
      )}
    </a>
  );
}

function Card({ place: { point, x, y }, width }: { readonly place: Placed; readonly width: number }): ReactNode {
  const words = useWords();
  const { language } = words;
  const { figure } = point;
  const left = MARGIN.left + x;
  return (
    <div
      className="series-chart-card"
      aria-hidden="true"
      style={{ left: Math.min(Math.max(left, 110), width - 110), top: y < 96 ? y + 16 : y - 12 }}
      data-below={y < 96 ? '' : undefined}
    >
      <strong>{point.words}</strong>
      <span>{figure.period === null ? '' : printPeriod(figure.period.text, language)}</span>
      <span>
        {printPublication(figure.article, words)}
        {figure.article.date !== null && ` · ${printPeriod(figure.article.date, language)}`}
      </span>
      {figure.agreements[0] !== undefined && <VerdictMark verdict={figure.agreements[0].verdict} />}
    </div>
  );
}

/** Finds what is marked at a point: that other pages contradict or restate it. */
function findMark({ agreements: [worst] }: Point['figure']): 'CONFLICT' | 'RESTATED' | undefined {
  return worst?.verdict === 'CONFLICT' || worst?.verdict === 'RESTATED' ? worst.verdict : undefined;
}

function isBound({ low, high }: Point): boolean {
  return low === undefined || high === undefined;
}

/** Connects the actual figures, the last printed one of each period. */
function drawLine(placed: ReadonlyArray<Placed>): string {
  const byTime = new Map<number, Placed>();
  for (const place of placed) {
    if (place.point.figure.status !== 'ACTUAL') continue;
    const time = place.point.at.getTime();
    if (!byTime.has(time)) byTime.set(time, place);
  }
  const path = line<Placed>()
    .x(({ x }) => x)
    .y(({ y }) => y);
  return path([...byTime.values()].toSorted((a, b) => a.x - b.x)) ?? '';
}

/** Gives the days that a chart covers, with some room at both ends. */
function spreadTimes(times: ReadonlyArray<number>): [Date, Date] {
  const year = 365 * 86_400_000;
  const first = Math.min(...times);
  const last = Math.max(...times);
  if (times.length === 0) return [new Date(0), new Date(year)];
  const room = Math.max((last - first) * 0.08, year / 4);
  return [new Date(first - room), new Date(last + room)];
}

function spreadAmounts(points: ReadonlyArray<Point>): [number, number] {
  const amounts = points.flatMap(({ amount, low, high }) => [amount, low ?? amount, high ?? amount]);
  if (amounts.length === 0) return [0, 1];
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  const room = (most - least) * 0.2 || Math.abs(most) * 0.1 || 1;
  // Zero is shown if it is near: a small change must not look like a large one.
  return [least >= 0 && least - room < most * 0.3 ? 0 : least - room, most + room];
}
