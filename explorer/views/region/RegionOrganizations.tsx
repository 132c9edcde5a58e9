import { Link } from '@tanstack/react-router';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { FigureValue } from '../../figures/FigureValue.tsx';
import { nameMeasured } from '../../figures/nameMeasured.ts';
import type { RegionQuery } from '../../generated/graphql.ts';
import { Chips } from '../../parts/Chips.tsx';
import { KindDot } from '../../parts/KindDot.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

type Organizations = NonNullable<RegionQuery['region']>['organizations'];

/** The bodies and enterprises in a region; those with figures of their own come first. */
export function RegionOrganizations({
  organizations: { nodes, totalCount },
}: {
  readonly organizations: Organizations;
}) {
  const { say, name } = useWords();
  if (nodes.length === 0) return null;
  const told = nodes.filter(({ statistics }) => statistics.nodes.length > 0);
  const others = nodes.filter(({ statistics }) => statistics.nodes.length === 0);
  return (
    <Section title={say('region.enterprises')} count={totalCount}>
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
      {totalCount > nodes.length && (
        <p className="quiet small">{say('more.shown', { shown: nodes.length, total: totalCount })}</p>
      )}
    </Section>
  );
}
