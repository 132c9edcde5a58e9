import { Link } from '@tanstack/react-router';
import { useView } from '../../api/useView.ts';
import { CheckList } from '../../figures/CheckList.tsx';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { isGrowth, printPoint } from '../../figures/growth.ts';
import { nameMeasured } from '../../figures/nameMeasured.ts';
import { printPeriod } from '../../figures/printPeriod.ts';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { SlotDocument, type SlotQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Rest } from '../../parts/Rest.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

type Slot = Extract<NonNullable<SlotQuery['node']>, { readonly __typename: 'Slot' }>;

/**
 * A slot: everything that is said about one thing and time, which figure to quote, and what equations say about them.
 */
export function SlotView({ id }: NodeViewProps) {
  const words = useWords();
  const { name, language } = words;
  const view = useView(SlotDocument, { id });
  const node = view.data?.node;
  if (node === null) return <UnknownView />;
  const slot = node?.__typename === 'Slot' ? node : undefined;
  return (
    <>
      {slot !== undefined && (
        <ViewHead
          kind={
            <>
              <Link to="/node/$id" params={{ id: slot.preferred.subject.id }}>
                {slot.preferred.subject.name}
              </Link>
              <Link to="/node/$id" params={{ id: slot.preferred.indicator.id }}>
                {slot.preferred.indicator.name}
              </Link>
              <span>{name('measure', slot.kind)}</span>
              {slot.preferred.period !== null && <span>{printPeriod(slot.preferred.period.text, language)}</span>}
            </>
          }
          title={`${slot.preferred.subject.name} ${nameMeasured(slot.preferred)}`}
          tools={<ViewTools asked={view.asked} files={`/node/${id}`} />}
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.node?.__typename === 'Slot' ? <SlotParts slot={data.node} /> : <UnknownView />)}
      </Answer>
    </>
  );
}

function SlotParts({ slot }: { readonly slot: Slot }) {
  const words = useWords();
  const { say, name } = words;
  const ofGrowth = isGrowth(slot.kind);
  const { preferred, preferredBecause, figures, checks, figureCount, witnesses } = slot;
  return (
    <div className="stack">
      <Section title={say('slot.quote')}>
        <p className="figure-large">
          <Link to="/node/$id" params={{ id: preferred.id }}>
            {printPoint(preferred, ofGrowth)}
          </Link>
        </p>
        <p className="small quiet">
          {say('figure.slotHolds', { figures: figureCount, witnesses })} · {name('preference', preferredBecause)}
        </p>
        <FigureSource figure={preferred} />
      </Section>
      <Section title={say('slot.figures')} count={figures.totalCount}>
        <DataTable
          caption={say('slot.figures')}
          rows={figures.nodes}
          rowKey={(figure) => figure.id}
          columns={figureColumns(words, ['subject'], ofGrowth)}
        />
        <Rest under={slot.id} list="figures" shown={figures.nodes.length} total={figures.totalCount} />
      </Section>
      {checks.length > 0 && (
        <Section title={say('figure.checks')} count={checks.length}>
          <CheckList checks={checks} />
        </Section>
      )}
    </div>
  );
}
