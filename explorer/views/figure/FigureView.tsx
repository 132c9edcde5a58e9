import './figure.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { findToken } from '../../api/token.ts';
import { useView } from '../../api/useView.ts';
import { FigureChange } from '../../figures/FigureChange.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { FigureDocument } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import { FigureAgreements } from './FigureAgreements.tsx';
import { FigureChain } from './FigureChain.tsx';
import { FigureChecks } from './FigureChecks.tsx';
import { FigureCitation } from './FigureCitation.tsx';
import { FigureContext } from './FigureContext.tsx';
import { FigureHistory } from './FigureHistory.tsx';
import { FigureReading } from './FigureReading.tsx';
import { FigureSeries } from './FigureSeries.tsx';
import type { ShownFigure } from './shownFigure.ts';

/** The form for decisions is for editors; everyone else is spared its script. */
const FigureJudge = lazy(async () => ({ default: (await import('../desk/FigureJudge.tsx')).FigureJudge }));

/**
 * A figure with everything that helps to decide whether to believe it: the words, who said it, how it was read, what
 * else is said.
 */
export function FigureView({ id }: NodeViewProps) {
  const { say, language } = useWords();
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
            <ViewTools asked={view.asked} files={`/node/${id}`}>
              <Link to="/graph" search={{ n: id }} className="button" data-quiet>
                {say('tools.graph')}
              </Link>
            </ViewTools>
          }
        />
      )}
      <Answer view={view} node={id}>
        {(data) =>
          data.statistic === null ? <UnknownView /> : <FigureParts figure={data.statistic} onJudged={view.retry} />
        }
      </Answer>
    </>
  );
}

function FigureParts({ figure, onJudged }: { readonly figure: ShownFigure; readonly onJudged: () => void }) {
  const { say } = useWords();
  return (
    <div className="columns">
      <div className="stack">
        <FigureContext figure={figure} />
        <FigureAgreements figure={figure} />
        <FigureChecks figure={figure} />
        <FigureSeries figure={figure} />
      </div>
      <div className="stack figure-side">
        <FigureChain figure={figure} />
        <FigureReading figure={figure} />
        <FigureCitation id={figure.id} />
        <FigureHistory figure={figure} />
        {findToken() !== '' && (
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
