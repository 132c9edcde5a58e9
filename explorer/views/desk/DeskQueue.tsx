import { Link } from '@tanstack/react-router';
import type { View } from '../../api/useView.ts';
import { printPeriod } from '../../figures/printPeriod.ts';
import type { DeskQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import { WithdrawButton } from './WithdrawButton.tsx';

interface DeskQueueProps {
  readonly view: View<DeskQuery>;
  readonly isEditor: boolean;
}

/** The newest loads: each can be looked through, and taken back. */
export function DeskQueue({ view, isEditor }: DeskQueueProps) {
  const { say, language } = useWords();
  return (
    <Section title={say('desk.queue')}>
      <Answer view={view}>
        {({ runs: { nodes } }) =>
          nodes.length === 0 ? (
            <Notice kind="empty" title={say('overview.nopages')} />
          ) : (
            <ul className="plain-list">
              {nodes.map(({ id, page, number, at, status, articleCount, statisticCount }) => (
                <li key={id} className="desk-run">
                  <div>
                    <Link to="/desk" search={{ page: page.id }}>
                      {page.file}
                    </Link>
                    <p className="quiet tiny">
                      {[
                        ...(page.publication === null ? [] : [page.publication.name]),
                        `#${number}`,
                        printPeriod(at.slice(0, 10), language),
                        say('desk.loaded', { articles: articleCount, figures: statisticCount }),
                      ].join(' · ')}
                    </p>
                  </div>
                  {status === 'WITHDRAWN' ? (
                    <span className="verdict" data-tone="warn">
                      {say('overview.withdrawn')}
                    </span>
                  ) : (
                    isEditor && <WithdrawButton run={id} onDone={view.retry} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}
