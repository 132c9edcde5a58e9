import type { GraphThing } from '../../graph/model.ts';
import { KindDot } from '../../parts/KindDot.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

interface GraphListProps {
  readonly things: ReadonlyArray<GraphThing>;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Everything on the drawing as a list, by kind: the whole view for those who do not see the drawing. */
export function GraphList({ things, chosen, onChoose }: GraphListProps) {
  const { say, name } = useWords();
  const groups = Map.groupBy(things, ({ type }) => type);
  return (
    <Section title={say('graph.list')} count={things.length} isPlain>
      {[...groups].map(([type, members]) => (
        <details key={type} open={members.length <= 30} className="graph-group">
          <summary>
            <KindDot kind={type} /> {name('kinds', type)} <span className="quiet">{members.length}</span>
          </summary>
          <ul>
            {members.map(({ id, title, year }) => (
              <li key={id}>
                <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                  {title} {year !== undefined && <span className="quiet tiny">{year}</span>}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
