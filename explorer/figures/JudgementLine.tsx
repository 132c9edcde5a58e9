import type { JudgementLineFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { printCorrection } from './printCorrection.ts';
import { printPeriod } from './printPeriod.ts';

/** One decision of a person about a figure: what, why, who and when, and whether it is still in force. */
export function JudgementLine({ judgement }: { readonly judgement: JudgementLineFragment }) {
  const words = useWords();
  const { say, name, language } = words;
  const { kind, who, why, at, undoneAt, correction, printedIn } = judgement;
  return (
    <span className="judgement" data-undone={undoneAt === null ? undefined : ''}>
      <strong>{name('judgement', kind)}</strong> {why}
      {correction !== null && <span className="judgement-correction">{printCorrection(correction, words)}</span>}
      {printedIn !== null && (
        <span>
          {' '}
          {say('judge.printedIn')} {printedIn.headline ?? say('article.nohead')}
        </span>
      )}
      <span className="quiet tiny judgement-by">
        {who} · <time dateTime={at}>{printPeriod(at.slice(0, 10), language)}</time>
        {undoneAt !== null && ` · ${say('judge.undone')}`}
      </span>
    </span>
  );
}
