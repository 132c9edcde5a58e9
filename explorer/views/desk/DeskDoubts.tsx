import { useSearch } from '@tanstack/react-router';
import { CheckList } from '../../figures/CheckList.tsx';
import { DisputedList } from '../../figures/DisputedList.tsx';
import type { DeskQuery } from '../../generated/graphql.ts';
import { Pager } from '../../parts/Pager.tsx';
import { Section } from '../../parts/Section.tsx';
import { UnsureFigures } from './UnsureFigures.tsx';
import { useWords } from '../../words/useWords.ts';

/**
 * What waits for an editor: figures that contradict others, those that restate others, equations that do not hold, and figures that were
 * read with little confidence. Each leads to its view, to be judged there.
 */
export function DeskDoubts({ data: { conflicts, restated, failed, revisions, unsure } }: { readonly data: DeskQuery }) {
  const { say } = useWords();
  const address = useSearch({ from: '/desk' });
  return (
    <>
      {(
        [
          ['desk.conflicts', 'after', conflicts],
          ['desk.restated', 'restated', restated],
        ] as const
      ).map(([title, by, list]) => (
        <Section key={title} anchor={title} title={say(title)} count={list.totalCount}>
          {list.nodes.length === 0 ? (
            <p className="quiet small">{say('desk.noDoubts')}</p>
          ) : (
            <DisputedList figures={list.nodes} />
          )}
          <Pager
            section={title}
            by={by}
            after={address[by]}
            shown={list.nodes.length}
            total={list.totalCount}
            pageInfo={list.pageInfo}
          />
        </Section>
      ))}
      {[failed, revisions].some(({ totalCount }) => totalCount > 0) && (
        <Section title={say('desk.checks')} count={failed.totalCount + revisions.totalCount}>
          <CheckList checks={[...failed.nodes, ...revisions.nodes]} />
        </Section>
      )}
      <UnsureFigures figures={unsure.nodes} />
    </>
  );
}
