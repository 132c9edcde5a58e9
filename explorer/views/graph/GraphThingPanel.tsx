import { Link } from '@tanstack/react-router';
import type { Drawing } from '../../graph/drawing.ts';
import { MOST_OF_A_KIND, type Opened, STEP, WAYS } from '../../graph/edges.ts';
import type { Counts, GraphThing } from '../../graph/model.ts';
import { KindDot } from '../../parts/KindDot.tsx';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../words/useWords.ts';

interface GraphThingPanelProps {
  readonly thing: GraphThing | undefined;
  readonly drawing: Drawing;
  readonly counts: Counts | undefined;
  readonly opened: ReadonlyArray<Opened>;
  readonly isPinned: boolean;
  readonly isFull: boolean;
  readonly onExpand: (opened: Opened) => void;
  readonly onChoose: (id: string) => void;
  readonly onPin: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** A longer list of relationships of one kind is closed at first. */
const MOST_NEAR = 40;

/** The chosen node: where it leads, with counts, twenty at a time, and its relationships on the drawing. */
export function GraphThingPanel({ thing, drawing, counts, opened, isPinned, isFull, ...on }: GraphThingPanelProps) {
  const { say, name } = useWords();
  if (thing === undefined) return null;
  const { id, type, title } = thing;
  const near = drawing.edges.flatMap(({ from, to, relationship }) =>
    from === id ? [{ other: to, relationship }] : to === id ? [{ other: from, relationship }] : [],
  );
  const titles = new Map(drawing.things.map((one) => [one.id, one.title]));
  return (
    <section className="panel graph-thing" aria-label={title}>
      <p className="row small quiet">
        <KindDot kind={type} /> {name('kind', type)}
      </p>
      <h2>{title}</h2>
      <div className="row">
        <Link to="/node/$id" params={{ id }} className="button">
          {say('graph.openPage')}
        </Link>
        <button type="button" className="button" onClick={() => on.onPin(id)}>
          {say(isPinned ? 'graph.unpin' : 'graph.pin')}
        </button>
        <button type="button" className="button" onClick={() => on.onRemove(id)}>
          {say('graph.remove')}
        </button>
      </div>
      <h3>{say('graph.expand')}</h3>
      <ul className="graph-ways">
        {(WAYS[type] ?? []).map(({ expansion, relationship, type: end }) => {
          const total = counts?.get(`${relationship}.${end}`) ?? (expansion === 'links' ? 3 : 0);
          const shown = opened.find((one) => one.id === id && one.expansion === expansion)?.count ?? 0;
          const isAll = shown >= Math.min(total, MOST_OF_A_KIND);
          if (counts !== undefined && total === 0) return null;
          return (
            <li key={expansion}>
              <Button
                isOff={counts === undefined || isAll || isFull}
                onClick={() => on.onExpand({ id, expansion, count: Math.min(shown + STEP, MOST_OF_A_KIND) })}
              >
                {name('way', expansion)} {expansion === 'links' ? '' : total}
              </Button>
              {shown > 0 && (
                <span className="quiet tiny">{say('graph.expanded', { shown: Math.min(shown, total), total })}</span>
              )}
            </li>
          );
        })}
      </ul>
      {opened.some((one) => one.id === id && one.count >= MOST_OF_A_KIND) && (
        <p className="quiet tiny">{say('graph.most')}</p>
      )}
      {near.length > 0 && (
        <>
          <h3>
            {say('graph.relations')} <span className="section-count">{near.length}</span>
          </h3>
          {[...Map.groupBy(near, ({ relationship }) => relationship)].map(([relationship, ends]) => (
            <details key={relationship} open={ends.length <= MOST_NEAR} className="graph-near">
              <summary className="quiet tiny">
                {name('edge', relationship)} {ends.length}
              </summary>
              <ul>
                {ends.map(({ other }) => (
                  <li key={other}>
                    <button type="button" onClick={() => on.onChoose(other)}>
                      {titles.get(other)}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </>
      )}
    </section>
  );
}
