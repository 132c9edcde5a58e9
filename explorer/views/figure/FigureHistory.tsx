import { printPeriod } from '../../figures/printPeriod.ts';
import { JudgementLine } from '../../figures/JudgementLine.tsx';
import type { FigureQuery } from '../../generated/graphql.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

type Figure = NonNullable<FigureQuery['statistic']>;

/** What happened to a figure: what people decided about it, and the loads of its page. */
export function FigureHistory({ figure }: { readonly figure: Figure }) {
  const { say, language, name } = useWords();
  return (
    <Section title={say('figure.history')} isPlain>
      <ol className="plain-list small">
        {figure.judgements.map((judgement) => (
          <li key={judgement.id}>
            <JudgementLine judgement={judgement} />
          </li>
        ))}
        {figure.article.page.runs.nodes.map(({ id, number, at, reader, readerVersion, status }) => (
          <li key={id}>
            {reader === null
              ? say('figure.loadedByHand', { n: number })
              : say('figure.loaded', {
                  reader: [name('reader', reader), readerVersion].filter(Boolean).join(' '),
                  n: number,
                })}
            <p className="quiet tiny">
              <time dateTime={at}>{printPeriod(at.slice(0, 10), language)}</time>
              {status === 'WITHDRAWN' && ` · ${name('overview', 'withdrawn')}`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
