import { Link } from '@tanstack/react-router';
import { groupDigits } from '../../figures/groupDigits.ts';
import { printExact } from '../../figures/printExact.ts';
import { printInterval } from '../../figures/printInterval.ts';
import { printPeriod } from '../../figures/printPeriod.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/** How a figure was read: as printed, exact, allowed values, period as resolved, and which rule decided each part. */
export function FigureReading({ figure }: { readonly figure: ShownFigure }) {
  const { say, name, language } = useWords();
  const { value, period, confidence, measure, status, qualifier, printedValue, change, decisions } = figure;
  return (
    <Section title={say('figure.read')} isPlain>
      <dl className="facts">
        <dt>{say('figure.printed')}</dt>
        <dd>{printedValue ?? figure.change?.text ?? '—'}</dd>
        {qualifier !== null && (
          <>
            <dt>{say('figure.hedge')}</dt>
            <dd>{qualifier}</dd>
          </>
        )}
        {value !== null && (
          <>
            <dt>{say('figure.exact')}</dt>
            <dd>
              {value.low !== null && value.high !== null
                ? `${groupDigits(value.low)} – ${groupDigits(value.high)}`
                : groupDigits(value.value)}{' '}
              {value.unit}
            </dd>
          </>
        )}
        {value?.interval !== undefined && value.interval !== null && (
          <>
            <dt>{say('figure.interval')}</dt>
            <dd>
              {printInterval(value.interval, language)} {value.unit}
              {value.interval.soft !== null && qualifier !== null && (
                <p className="quiet tiny">
                  {say('figure.suggested', {
                    low: value.interval.soft.low === null ? '−∞' : printExact(value.interval.soft.low, language),
                    high: value.interval.soft.high === null ? '∞' : printExact(value.interval.soft.high, language),
                  })}
                </p>
              )}
            </dd>
          </>
        )}
        {change?.interval !== undefined && change.interval !== null && (
          <>
            <dt>{say('figure.changeInterval')}</dt>
            <dd>
              {printInterval(change.interval, language)} {change.unit}
            </dd>
          </>
        )}
        <dt>{say('figure.measure')}</dt>
        <dd>{name('measure', measure)}</dd>
        <dt>{say('figure.status')}</dt>
        <dd>{name('status', status)}</dd>
        {period !== null && (
          <>
            <dt>{say('figure.period')}</dt>
            <dd>
              {printPeriod(period.text, language)}
              <br />
              <span className="quiet tiny">
                {period.start} – {period.end} · {name('grain', period.kind)}
              </span>
            </dd>
          </>
        )}
        <dt>{say('figure.indicator')}</dt>
        <dd>
          <Link to="/node/$id" params={{ id: figure.indicator.id }}>
            {figure.indicator.name}
          </Link>
        </dd>
        <dt>{say('figure.confidence')}</dt>
        <dd>{confidence === null ? say('figure.byHand') : `${Math.round(confidence * 100)} %`}</dd>
      </dl>
      {decisions.length > 0 && (
        <table className="figure-decisions">
          <caption>{say('figure.decisions')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('figure.slot')}</th>
              <th scope="col">{say('figure.rule')}</th>
              <th scope="col">{say('figure.confidence')}</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.slot}>
                <th scope="row">{name('slot', decision.slot)}</th>
                <td>
                  <code>{decision.rule}</code>
                </td>
                <td>{Math.round(decision.confidence * 100)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
