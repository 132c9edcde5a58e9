import './figure.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { readToken } from '../../api/token.ts';
import { useView } from '../../api/useView.ts';
import { FigureChange } from '../../figures/FigureChange.tsx';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { FigureValue } from '../../figures/FigureValue.tsx';
import { groupDigits } from '../../figures/groupDigits.ts';
import { printInterval } from '../../figures/printInterval.ts';
import { printPeriod } from '../../figures/printPeriod.ts';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { FigureDocument, type FigureQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import { FigureAgreements } from './FigureAgreements.tsx';
import { FigureChecks } from './FigureChecks.tsx';
import { FigureCitation } from './FigureCitation.tsx';
import { FigureHistory } from './FigureHistory.tsx';

type Figure = NonNullable<FigureQuery['statistic']>;

/** What judges is for editors: everybody else is spared its script. */
const FigureJudge = lazy(async () => ({ default: (await import('../desk/FigureJudge.tsx')).FigureJudge }));

/** A figure with all that tells whether to believe it: the words, who said it, how it was read, what else is said. */
export function FigureView({ id }: NodeViewProps) {
  const words = useWords();
  const { say, language } = words;
  const view = useView(FigureDocument, { id });
  const figure = view.data?.statistic;
  if (figure === null) return <UnknownView />;
  return (
    <>
      {figure !== undefined && (
        <ViewHead
          kind={
            <>
              <Link to="/node/$id" params={{ id: figure.subject.id }}>
                {figure.subject.name}
              </Link>
              <Link to="/node/$id" params={{ id: figure.indicator.id }}>
                {figure.printedIndicator}
              </Link>
              {figure.breakdown !== null && <span>{figure.breakdown}</span>}
              <span>{figure.period === null ? say('figure.noPeriod') : printPeriod(figure.period.text, language)}</span>
            </>
          }
          title={figure.display}
          lead={
            <>
              <FigureChange figure={figure} />
              {figure.agreements[0] !== undefined && <VerdictMark verdict={figure.agreements[0].verdict} />}
              {figure.rejected && <VerdictMark verdict="REJECTED" isWhole />}
              {figure.corrected && <VerdictMark verdict="CORRECTED" isWhole />}
            </>
          }
          tools={
            <ViewTools
              asked={view.asked}
              files={`/node/${id}`}
              table={{ name: figure.display, columns: figureColumns(words), rows: [figure] }}
            >
              <Link to="/graph" search={{ n: id }} className="button" data-quiet>
                {say('tools.graph')}
              </Link>
            </ViewTools>
          }
        />
      )}
      <Answer view={view}>
        {(data) =>
          data.statistic === null ? <UnknownView /> : <FigureParts figure={data.statistic} onJudged={view.retry} />
        }
      </Answer>
    </>
  );
}

function FigureParts({ figure, onJudged }: { readonly figure: Figure; readonly onJudged: () => void }) {
  const { say } = useWords();
  return (
    <div className="columns">
      <div className="stack">
        <Context figure={figure} />
        <FigureAgreements figure={figure} />
        <FigureChecks checks={figure.checks} figureId={figure.id} />
        <Others figure={figure} />
      </div>
      <div className="stack figure-side">
        <Chain figure={figure} />
        <Reading figure={figure} />
        <FigureCitation id={figure.id} />
        <FigureHistory figure={figure} />
        {readToken() !== '' && (
          <Section title={say('judge.title')} isPlain>
            <Suspense fallback={null}>
              <FigureJudge figure={figure} onJudged={onJudged} />
            </Suspense>
          </Section>
        )}
      </div>
    </div>
  );
}

function Context({ figure: { source, article, id } }: { readonly figure: Figure }) {
  const { say, language } = useWords();
  return (
    <Section title={say('figure.context')}>
      <blockquote className="figure-context">
        {source.before}
        <mark>{source.quote}</mark>
        {source.after}
      </blockquote>
      <p className="small quiet">
        <Link to="/node/$id" params={{ id: article.id }} search={{ at: id }}>
          {article.headline ?? say('article.nohead')}
        </Link>{' '}
        · {article.publication?.name ?? article.page.file} ·{' '}
        {article.date === null ? say('figure.noDate') : printPeriod(article.date, language)} · {source.start}–
        {source.end}
      </p>
    </Section>
  );
}

function Others({ figure }: { readonly figure: Figure }) {
  const words = useWords();
  const { say, language } = words;
  return (
    <>
      {figure.series.map(({ id, name, statistics }) => {
        const others = statistics.nodes.filter((other) => other.id !== figure.id);
        return (
          <Section
            key={id}
            title={say('figure.series')}
            count={statistics.totalCount}
            tools={
              <Link to="/node/$id" params={{ id }} className="small">
                {name}
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

function Chain({ figure: { attributions } }: { readonly figure: Figure }) {
  const { say, name } = useWords();
  return (
    <Section title={say('figure.chain')} isPlain>
      {attributions.length === 0 ? (
        <p className="quiet small">{say('figure.nobody')}</p>
      ) : (
        <ol className="figure-chain">
          {attributions.map(({ role, name: who, source }) => (
            <li key={`${role}.${source.id}`}>
              <span className="quiet tiny">{name('role', role)}</span>
              <Link to="/node/$id" params={{ id: source.id }} className="plain-link">
                {who}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Reading({ figure }: { readonly figure: Figure }) {
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
              {printInterval(value.interval)} {value.unit}
              {value.interval.soft !== null && qualifier !== null && (
                <p className="quiet tiny">
                  {say('figure.suggested', {
                    low: value.interval.soft.low === null ? '−∞' : groupDigits(value.interval.soft.low),
                    high: value.interval.soft.high === null ? '∞' : groupDigits(value.interval.soft.high),
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
              {printInterval(change.interval)} {change.unit}
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
