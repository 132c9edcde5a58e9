import { Link } from '@tanstack/react-router';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import type { FigureQuery } from '../../generated/graphql.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

interface FigureChecksProps {
  readonly checks: NonNullable<FigureQuery['statistic']>['checks'];
  readonly figureId: string;
}

/** The equations that a figure takes part in, each with its arithmetic and the other figures in it. */
export function FigureChecks({ checks, figureId }: FigureChecksProps) {
  const { say } = useWords();
  if (checks.length === 0) return null;
  return (
    <Section title={say('figure.checks')} count={checks.length}>
      <ul className="figure-agreements">
        {checks.map(({ id, rule, verdict, why, arithmetic, inputs }) => (
          <li key={id}>
            <VerdictMark verdict={verdict} isWhole />
            <div>
              <p className="figure-arithmetic">{arithmetic}</p>
              <p className="small">
                {why} <code className="quiet">{rule}</code>
              </p>
              <ul className="small quiet">
                {inputs
                  .filter(({ statistic }) => statistic.id !== figureId)
                  .map(({ role, statistic }) => (
                    <li key={`${role}.${statistic.id}`}>
                      {role}：{statistic.printedIndicator}{' '}
                      <Link to="/node/$id" params={{ id: statistic.id }}>
                        {statistic.display}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
