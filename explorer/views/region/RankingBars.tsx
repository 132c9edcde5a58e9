import { Link } from '@tanstack/react-router';
import type { Ranked } from './ranked.ts';

interface RankingBarsProps {
  readonly ranked: ReadonlyArray<Ranked>;
  readonly current: string;
}

/** How many bars are shown besides the current region's own. */
const MOST = 10;

/** The first places of a ranking as bars, and the current region's own place wherever it is. */
export function RankingBars({ ranked, current }: RankingBarsProps) {
  const known = ranked.filter(({ amount }) => amount !== undefined);
  const most = Math.max(...known.map(({ amount }) => amount ?? 0), 0);
  const shown = known
    .map((place, index) => ({ ...place, rank: index + 1 }))
    .filter(({ id, rank }) => rank <= MOST || id === current);
  if (shown.length === 0) return null;
  return (
    <ol className="ranking">
      {shown.map(({ id, name, rank, amount, words }) => (
        <li key={id} data-current={id === current ? '' : undefined}>
          <span className="ranking-rank">{rank}</span>
          <Link to="/node/$id" params={{ id }} className="ranking-name" activeProps={{}}>
            {name}
          </Link>
          <span className="ranking-track" aria-hidden="true">
            <span style={{ width: `${(amount ?? 0) <= 0 ? 0 : Math.max(((amount ?? 0) / most) * 100, 1)}%` }} />
          </span>
          <span className="ranking-value">{words}</span>
        </li>
      ))}
    </ol>
  );
}
