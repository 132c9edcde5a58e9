import { Link } from '@tanstack/react-router';
import { FigureChange } from '../../figures/FigureChange.tsx';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { FigureValue } from '../../figures/FigureValue.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import { DataTable } from '../../parts/DataTable.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/** The series that a figure belongs to, with the other figures of each. */
export function FigureSeries({ figure }: { readonly figure: ShownFigure }) {
  const words = useWords();
  const { say, language } = words;
  return (
    <>
      {figure.series.map(({ id, name, statistics }) => {
        const others = statistics.nodes.filter((other) => other.id !== figure.id);
        return (
          <Section
            key={id}
            title={say('figure.others', { name })}
            count={statistics.totalCount - (others.length < statistics.nodes.length ? 1 : 0)}
            tools={
              <Link to="/node/$id" params={{ id }} className="small">
                {say('series.open')}
              </Link>
            }
          >
            {others.length === 0 ? (
              <p className="quiet small">{say('figure.alone')}</p>
            ) : (
              <DataTable
                caption={name}
                rows={others}
                rowKey={(other) => other.id}
                columns={[
                  {
                    key: 'period',
                    label: say('figure.period'),
                    text: ({ period }) => period?.text ?? '',
                    cell: ({ period }) =>
                      period === null ? say('figure.noPeriod') : printPeriod(period.text, language),
                  },
                  {
                    key: 'value',
                    label: say('figure.value'),
                    isNumber: true,
                    text: ({ display }) => display,
                    cell: (other) => (
                      <>
                        <FigureValue figure={other} />
                        <FigureChange figure={other} />
                      </>
                    ),
                  },
                  {
                    key: 'source',
                    label: say('figure.source'),
                    text: ({ article }) => article.headline ?? '',
                    cell: (other) => <FigureSource figure={other} />,
                  },
                ]}
              />
            )}
          </Section>
        );
      })}
    </>
  );
}
