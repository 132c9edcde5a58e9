import { Link } from '@tanstack/react-router';
import type { FigureReadFragment } from '../generated/graphql.ts';
import type { Column } from '../parts/DataTable.tsx';
import { printPublication } from '../parts/printPublication.ts';
import type { Words } from '../words/useWords.ts';
import { FigureChange } from './FigureChange.tsx';
import { FigureSource } from './FigureSource.tsx';
import { FigureValue } from './FigureValue.tsx';
import { printPoint } from './growth.ts';
import { nameMeasured } from './nameMeasured.ts';
import { printPeriod } from './printPeriod.ts';

/**
 * Gives the columns of a table of figures. `without` leaves out what the surrounding view already says; `ofGrowth` is
 * for a series of growth, where the growth is the number.
 */
export function figureColumns(
  words: Words,
  without: ReadonlyArray<'subject' | 'indicator'> = [],
  ofGrowth = false,
): ReadonlyArray<Column<FigureReadFragment>> {
  const { say, language, name } = words;
  const columns: ReadonlyArray<Column<FigureReadFragment>> = [
    {
      key: 'subject',
      label: say('figure.subject'),
      text: ({ subject }) => subject.name,
      cell: ({ subject }) => (
        <Link to="/node/$id" params={{ id: subject.id }}>
          {subject.name}
        </Link>
      ),
    },
    {
      key: 'indicator',
      label: say('figure.indicator'),
      text: nameMeasured,
      cell: ({ indicator, printedIndicator, breakdown }) => (
        <>
          <Link to="/node/$id" params={{ id: indicator.id }} className="plain-link" title={indicator.name}>
            {printedIndicator}
          </Link>
          {breakdown !== null && <span className="figure-part">{breakdown}</span>}
        </>
      ),
    },
    {
      key: 'value',
      label: say('figure.value'),
      isNumber: true,
      text: (figure) => printPoint(figure, ofGrowth),
      cell: (figure) => (
        <>
          <FigureValue figure={figure} ofGrowth={ofGrowth} />
          <FigureChange figure={figure} ofGrowth={ofGrowth} />
        </>
      ),
    },
    {
      key: 'period',
      label: say('figure.period'),
      text: ({ period }) => period?.text ?? '',
      cell: ({ period }) =>
        period === null ? (
          <span className="quiet">{say('figure.noPeriod')}</span>
        ) : (
          <span className="figure-period">{printPeriod(period.text, language)}</span>
        ),
    },
    {
      key: 'speaker',
      label: say('figure.speaker'),
      text: ({ attributedTo }) => attributedTo.map(({ name }) => name).join('、'),
      cell: ({ attributedTo }) =>
        attributedTo.length === 0 ? (
          <span className="quiet" data-nothing="" role="img" aria-label={say('figure.nobody')}>
            —
          </span>
        ) : (
          attributedTo.map((entity, index) => (
            <span key={entity.id}>
              {index > 0 && '、'}
              <Link to="/node/$id" params={{ id: entity.id }} className="plain-link">
                {entity.name}
              </Link>
            </span>
          ))
        ),
    },
    {
      key: 'source',
      label: say('figure.source'),
      text: ({ article }) =>
        [printPublication(article, words), article.date ?? article.page.date, article.headline]
          .filter((part) => part !== null && part !== undefined)
          .join(' · '),
      cell: (figure) => <FigureSource figure={figure} />,
    },
    // In the file only: what a person needs to continue working with a figure.
    { key: 'exact', label: say('figure.exact'), text: ({ value }) => value?.value ?? '' },
    { key: 'unit', label: say('thing.unit'), text: ({ value }) => value?.unit ?? '' },
    { key: 'change', label: say('figure.change'), text: ({ change }) => change?.text ?? '' },
    { key: 'status', label: say('figure.status'), text: ({ status }) => name('status', status) },
    { key: 'measure', label: say('figure.measure'), text: ({ measure }) => name('measure', measure) },
    { key: 'quote', label: say('figure.quote'), text: ({ quote }) => quote },
    { key: 'id', label: 'id', text: ({ id }) => id },
  ];
  return columns.filter(({ key }) => !(without as ReadonlyArray<string>).includes(key));
}
