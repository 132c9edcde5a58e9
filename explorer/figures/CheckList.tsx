import './figures.css';
import { Link } from '@tanstack/react-router';
import type { CheckLineFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { nameMeasured } from './nameMeasured.ts';
import { printArithmetic } from './printArithmetic.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface CheckListProps {
  readonly checks: ReadonlyArray<CheckLineFragment>;
  /** The figure whose view this is: it is not listed among the others. */
  readonly figureId?: string;
}

/** Checks by equations: the result of each, its arithmetic, and the figures in it. */
export function CheckList({ checks, figureId }: CheckListProps) {
  const { say, name, language } = useWords();
  return (
    <ul className="figure-agreements">
      {checks.map(({ id, rule, verdict, arithmetic, inputs }) => (
        <li key={id}>
          <VerdictMark verdict={verdict} isWhole />
          <div>
            <p className="figure-arithmetic">{printArithmetic(arithmetic, language)}</p>
            <p className="small">
              {name('checkWhy', verdict)}{' '}
              <Link to="/node/$id" params={{ id }} className="quiet">
                {name('rule', rule)}
              </Link>
            </p>
            <ul className="small quiet">
              {inputs
                .filter(({ statistic }) => statistic.id !== figureId)
                .map(({ role, statistic }) => (
                  <li key={`${role}.${statistic.id}`}>
                    {name('input', role)}
                    {say('word.colon')}
                    {statistic.subject.name} {nameMeasured(statistic)}{' '}
                    <Link to="/node/$id" params={{ id: statistic.id }}>
                      {role.startsWith('growth') ? (statistic.change?.text ?? statistic.display) : statistic.display}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
