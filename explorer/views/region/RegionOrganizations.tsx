import { Link, useSearch } from '@tanstack/react-router';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { FigureValue } from '../../figures/FigureValue.tsx';
import { nameMeasured } from '../../figures/nameMeasured.ts';
import type { RegionQuery } from '../../generated/graphql.ts';
import { Chips } from '../../parts/Chips.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { KindDot } from '../../parts/KindDot.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

type Organizations = NonNullable<RegionQuery['region']>['organizations'];

/** The bodies and enterprises in a region; those with figures of their own come first. */
export function RegionOrganizations({
  organizations: { nodes, totalCount, pageInfo },
}: {
  readonly organizations: Organizations;
}) {
  const { say, name } = useWords();
  const { organizations: after } = useSearch({ from: '/node/$id' });
  if (nodes.length === 0) return null;
  const told = nodes.filter(({ statistics }) => statistics.nodes.length > 0);
  const others = nodes.filter(({ statistics }) => statistics.nodes.length === 0);
  return (
    <Section title={say('region.enterprises')} anchor="organizations" count={totalCount}>
      <ul className="region-organizations">
        {told.map((organization) => (
          <li key={organization.id}>
            <p className="row">
              <KindDot kind="Organization" />
              <Link to="/node/$id" params={{ id: organization.id }} className="plain-link">
                {organization.name}
              </Link>
              <span className="quiet tiny">{name('organization', organization.kind)}</span>
            </p>
            {organization.statistics.nodes.map((figure) => (
              <div key={figure.id} className="region-organization-figure">
                <span className="quiet small">{nameMeasured(figure)} </span>
                <FigureValue figure={figure} />
                <FigureSource figure={figure} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      <Chips
        kind="Organization"
        nodes={others.map(({ id, name: title, kind }) => ({ id, name: title, note: name('organization', kind) }))}
      />
      <Pager
        section="organizations"
        by="organizations"
        after={after}
        shown={nodes.length}
        total={totalCount}
        pageInfo={pageInfo}
      />
    </Section>
  );
}
