import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { printOpened, STEP, type Way, WAYS } from '../../graph/edges.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

interface NeighboursProps {
  readonly id: string;
  /** What the thing is. */
  readonly type: string;
  readonly counts: ReadonlyArray<{ readonly relationship: string; readonly type: string; readonly count: number }>;
}

/** How many nodes of each type are near it, each count a way into the graph. */
export function ThingNeighbours({ id, type: ofType, counts }: NeighboursProps) {
  const { say, name } = useWords();
  if (counts.length === 0) return null;
  const ways = WAYS[ofType] ?? [];
  return (
    <Section
      title={say('thing.neighbours')}
      isPlain
      tools={
        <Link to="/graph" search={{ n: id }} className="small">
          {say('tools.graph')}
        </Link>
      }
    >
      <dl className="facts">
        {counts.map(({ relationship, type, count }) => (
          <div key={`${relationship}.${type}`} className="thing-neighbour">
            <dt>{name('edge', relationship)}</dt>
            <dd>
              <Neighbour id={id} way={ways.find((way) => way.relationship === relationship && way.type === type)}>
                {name('kinds', type)} {count.toLocaleString('en-US')}
              </Neighbour>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface NeighbourProps {
  readonly id: string;
  readonly way: Way | undefined;
  readonly children: ReactNode;
}

/** Leads to the graph with these neighbours drawn, if the graph can draw them. */
function Neighbour({ id, way, children }: NeighbourProps) {
  if (way === undefined) return children;
  const open = printOpened({ id, expansion: way.expansion, count: STEP });
  return (
    <Link to="/graph" search={{ n: id, open, at: id }}>
      {children}
    </Link>
  );
}
