import { Link } from '@tanstack/react-router';
import { FigureChange } from '../../figures/FigureChange.tsx';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { FigureValue } from '../../figures/FigureValue.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import type { FigureLineFragment, RegionQuery } from '../../generated/graphql.ts';
import { DataTable } from '../../parts/DataTable.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

interface RegionComparisonProps {
  readonly region: NonNullable<RegionQuery['region']>;
  readonly other: NonNullable<RegionQuery['other']>;
}

/** Figures of one question about both regions: same indicator, part, measure and period. */
interface Pair {
  readonly key: string;
  readonly left: FigureLineFragment;
  readonly right: FigureLineFragment;
}

/** Sets the figures of two regions side by side; only those about the same question and the same period. */
export function RegionComparison({ region, other }: RegionComparisonProps) {
  const { say, language } = useWords();
  // Two firms, one in each region, say nothing about the regions.
  const pairs = pairFigures(keepOwn(region), keepOwn(other));
  const side = (of: 'left' | 'right', name: string) => ({
    key: of,
    label: name,
    isNumber: true,
    text: (pair: Pair) => pair[of].display,
    cell: (pair: Pair) => (
      <>
        <FigureValue figure={pair[of]} />
        <FigureChange figure={pair[of]} />
        <FigureSource figure={pair[of]} />
      </>
    ),
  });
  return (
    <Section
      title={`${region.name} · ${other.name}`}
      count={pairs.length}
      tools={
        <Link to="/node/$id" params={{ id: other.id }} search={{ with: region.id }} className="small">
          {other.name}
        </Link>
      }
    >
      {pairs.length === 0 ? (
        <Notice kind="empty" title={say('region.compare.none')} />
      ) : (
        <DataTable
          caption={say('region.compare.both')}
          rows={pairs}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'indicator',
              label: say('figure.indicator'),
              text: ({ left }) => left.indicator.name,
              cell: ({ left }) => (
                <>
                  <Link to="/node/$id" params={{ id: left.indicator.id }} className="plain-link">
                    {left.indicator.name}
                  </Link>
                  {left.breakdown !== null && <span className="figure-part">{left.breakdown}</span>}
                </>
              ),
            },
            {
              key: 'period',
              label: say('figure.period'),
              text: ({ left }) => left.period?.text ?? '',
              cell: ({ left }) => (left.period === null ? null : printPeriod(left.period.text, language)),
            },
            side('left', region.name),
            side('right', other.name),
          ]}
        />
      )}
    </Section>
  );
}

function keepOwn({ id, statistics }: RegionComparisonProps['region' | 'other']): ReadonlyArray<FigureLineFragment> {
  return statistics.nodes.filter(({ subject }) => subject.id === id);
}

function pairFigures(
  figures: ReadonlyArray<FigureLineFragment>,
  others: ReadonlyArray<FigureLineFragment>,
): ReadonlyArray<Pair> {
  const byKey = new Map(others.map((figure) => [keyOf(figure), figure]));
  const pairs = new Map<string, Pair>();
  for (const left of figures) {
    const key = keyOf(left);
    const right = byKey.get(key);
    if (right !== undefined && left.period !== null && !pairs.has(key)) pairs.set(key, { key, left, right });
  }
  return [...pairs.values()];
}

function keyOf({ indicator, breakdown, measure, status, period }: FigureLineFragment): string {
  return [indicator.id, breakdown, measure, status, period?.text].join('|');
}
