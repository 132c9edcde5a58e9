import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { GridMap } from '../../charts/GridMap.tsx';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import type { PeerFragment, RegionQuery } from '../../generated/graphql.ts';
import { DataTable } from '../../parts/DataTable.tsx';
import { Twin } from '../../parts/Twin.tsx';
import { printSearch } from '../../searchString.ts';
import { useWords } from '../../words/useWords.ts';
import { listIndicators } from './listIndicators.ts';
import { pickPeriod, type RankingPeriod } from './pickPeriod.ts';
import type { Ranked } from './ranked.ts';
import { RankingBars } from './RankingBars.tsx';

type Region = NonNullable<RegionQuery['region']>;

/** A region among its peers by one indicator of one period: a map of provinces, or bars. Without an indicator: how much is reported. */
export function RegionRanking({ region }: { readonly region: Region }) {
  const { say, language } = useWords();
  const { indicator, period } = useSearch({ from: '/node/$id' });
  const navigate = useNavigate();
  const hasProvinces = region.children.nodes.some(({ level }) => level === 'PROVINCE');
  const peers = hasProvinces
    ? region.children.nodes.filter(({ level }) => level === 'PROVINCE')
    : (region.parent?.children.nodes ?? []).filter(({ level }) => level === region.level);
  if (peers.length < 2) return null;
  const chosen = indicator === undefined ? undefined : pickPeriod(peers, period);
  const ranked = peers.map((peer) => rank(peer, chosen)).toSorted(byAmount);
  const isMap = peers.some(({ level }) => level === 'PROVINCE');
  const indicators = listIndicators(region);
  // The address may name an indicator that this page of figures does not have.
  const isListed = indicator === undefined || indicators.some(({ id }) => id === indicator);
  const within = hasProvinces ? region.id : (region.parent?.id ?? region.id);
  const level = peers[0]?.level;
  const file =
    indicator === undefined
      ? `/export/children.csv${printSearch({ under: within, filter: JSON.stringify({ level }) })}`
      : `/export/statistics.csv${printSearch({
          filter: JSON.stringify({
            indicator,
            region: within,
            subjectLevel: level,
            measure: 'LEVEL',
            status: 'ACTUAL',
          }),
        })}`;
  const tools = (
    <div className="row">
      <label className="row small">
        <span className="quiet">{say('region.indicator')}</span>
        <select
          className="field region-select"
          value={indicator ?? ''}
          onChange={({ target }) =>
            void navigate({
              to: '.',
              search: (search) => ({ ...search, indicator: target.value || undefined, period: undefined }),
              resetScroll: false,
            })
          }
        >
          <option value="">{say('region.coverage')}</option>
          {!isListed && <option value={indicator}>{nameIndicator(ranked) ?? indicator}</option>}
          {indicators.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && chosen.periods.length > 0 && (
        <label>
          <span className="hidden">{say('figure.period')}</span>
          <select
            className="field region-select"
            value={chosen.period}
            onChange={({ target }) =>
              void navigate({
                to: '.',
                search: (search) => ({ ...search, period: target.value }),
                resetScroll: false,
              })
            }
          >
            {chosen.periods.map((one) => (
              <option key={one} value={one}>
                {printPeriod(one, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <a href={file} className="small">
        {say('tools.csv')}
      </a>
    </div>
  );
  return (
    <Twin
      title={say(hasProvinces ? 'region.children.ranking' : 'region.ranking')}
      chart={
        <div className="stack">
          {tools}
          {isMap && (
            <GridMap
              label={say('region.map.label')}
              cells={ranked}
              current={region.id}
              search={{ indicator, period }}
            />
          )}
          <RankingBars ranked={ranked} current={region.id} />
        </div>
      }
      table={
        <div className="stack">
          {tools}
          <DataTable
            caption={say('region.ranking')}
            rows={ranked.filter(({ amount }) => amount !== undefined)}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: say('kind.Region'),
                text: ({ name }) => name,
                cell: ({ id, name }) => (
                  <Link to="/node/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              {
                key: 'value',
                label: say('figure.value'),
                isNumber: true,
                text: ({ words }) => words,
                cell: ({ words }) => words,
              },
              {
                key: 'source',
                label: say('figure.source'),
                text: ({ figure }) => figure?.article.headline ?? '',
                cell: ({ figure }) => (figure === undefined ? null : <FigureSource figure={figure} />),
              },
            ]}
          />
        </div>
      }
    />
  );
}

function nameIndicator(ranked: ReadonlyArray<Ranked>): string | undefined {
  return ranked.find(({ figure }) => figure !== undefined)?.figure?.printedIndicator;
}

function rank({ id, name, code, reported, statistics }: PeerFragment, chosen: RankingPeriod | undefined): Ranked {
  const place = { id, name, code: code ?? '' };
  if (statistics === undefined) {
    const count = reported?.totalCount ?? 0;
    return { ...place, amount: count === 0 ? undefined : count, words: String(count), figure: undefined };
  }
  const figure = statistics.nodes.find(
    ({ breakdown, value, period }) =>
      breakdown === null && value !== null && value.unit === chosen?.unit && period?.text === chosen?.period,
  );
  return {
    ...place,
    amount: figure?.value == null ? undefined : Number(figure.value.value),
    words: figure === undefined ? '' : figure.display,
    figure,
  };
}

function byAmount(a: Ranked, b: Ranked): number {
  return (b.amount ?? -Infinity) - (a.amount ?? -Infinity) || a.code.localeCompare(b.code);
}
