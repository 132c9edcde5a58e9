import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useView } from '../../api/useView.ts';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { PartDocument, type PartQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Rest } from '../../parts/Rest.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

type Part = NonNullable<PartQuery['part']>;

/** A part of subjects, such as an industry, a product or a trading partner: where it belongs, and the figures that cover it. */
export function PartView({ id }: NodeViewProps) {
  const words = useWords();
  const { name } = words;
  const view = useView(PartDocument, { id });
  const part = view.data?.part;
  if (part === null) return <UnknownView />;
  return (
    <>
      {part !== undefined && (
        <ViewHead
          kind={
            <>
              <span>{name('kind', 'Part')}</span>
              <span>{name('axis', part.axis)}</span>
            </>
          }
          title={part.name}
          lead={part.aliases.join(' · ')}
          tools={<ViewTools asked={view.asked} files={`/node/${id}`} />}
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.part === null ? <UnknownView /> : <PartParts part={data.part} />)}
      </Answer>
    </>
  );
}

function PartParts({ part }: { readonly part: Part }) {
  const words = useWords();
  const { say } = words;
  const { id, statistics, wider, narrower, members, sums, region } = part;
  const links = [
    ['part.wider', wider === null ? [] : [wider]],
    ['part.narrower', narrower],
    ['part.members', members],
    ['part.sums', sums],
    ['part.region', region === null ? [] : [region]],
  ] as const;
  const shown = links.filter(([, nodes]) => nodes.length > 0);
  return (
    <div className="stack">
      {shown.length > 0 && (
        <dl className="facts">
          {shown.map(([term, nodes]) => (
            <Fragment key={term}>
              <dt>{say(term)}</dt>
              <dd>
                {nodes.map(({ id, name }, index) => (
                  <Fragment key={id}>
                    {index > 0 && '、'}
                    <Link to="/node/$id" params={{ id }}>
                      {name}
                    </Link>
                  </Fragment>
                ))}
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      <Section title={say('part.figures')} count={statistics.totalCount}>
        {statistics.nodes.length === 0 ? (
          <Notice kind="empty" title={say('region.nofigures')} />
        ) : (
          <DataTable
            caption={say('part.figures')}
            rows={statistics.nodes}
            rowKey={(figure) => figure.id}
            columns={figureColumns(words)}
          />
        )}
        <Rest under={id} list="statistics" shown={statistics.nodes.length} total={statistics.totalCount} />
      </Section>
    </div>
  );
}
