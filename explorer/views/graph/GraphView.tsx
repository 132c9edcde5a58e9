import './graph.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type GraphAddress, printList, parseList } from '../../addresses.ts';
import { drawGraph } from '../../graph/drawing.ts';
import type { CanvasHandle } from '../../graph/GraphCanvas.tsx';
import { MOST_NODES, type Opened, printOpened, parseOpened } from '../../graph/edges.ts';
import { parsePins, type Pins, printPins } from '../../graph/pins.ts';
import { useGraph } from '../../graph/useGraph.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { printSearch } from '../../searchString.ts';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';
import { GraphControls } from './GraphControls.tsx';
import { GraphList } from './GraphList.tsx';
import { GraphThingPanel } from './GraphThingPanel.tsx';

/** Drawing programs take the graph as GraphML. */
const DRAWN_AS = ['csv', 'jsonld', 'graphml'] as const;

const loadCanvas = async () => ({ default: (await import('../../graph/GraphCanvas.tsx')).GraphCanvas });
const GraphCanvas = lazy(loadCanvas);

/**
 * A walk through the graph: start anywhere, expand by kind of edge, find a path. The list next to the drawing says the
 * same.
 */
export function GraphView() {
  const { say } = useWords();
  const address = useSearch({ from: '/graph' });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isUnable, setUnable] = useState(false);
  const wanted = useMemo(
    () => ({
      start: parseList(address.n),
      chosen: address.at,
      opened: parseOpened(parseList(address.open)),
      path: address.path?.includes(',') ? address.path : undefined,
    }),
    [address],
  );
  const { fetched, failure, waiting, retry, asked } = useGraph(wanted);
  // The drawing's code is loaded while the answer is on its way.
  useEffect(() => void loadCanvas(), []);
  const drawing = useMemo(() => drawGraph(address, fetched), [address, fetched]);
  const pinned = useMemo(() => parsePins(address.pin), [address.pin]);
  const canvas = useRef<CanvasHandle>(null);
  const change = useCallback(
    (next: Partial<GraphAddress>, replace = false) =>
      void navigate({ to: '/graph', search: (search) => ({ ...search, ...next }), replace, resetScroll: false }),
    [navigate],
  );
  const choose = useCallback((id: string) => change({ at: id }, true), [change]);
  const pin = (id: string): void =>
    change({ pin: printPins(new Map([...pinned, [id, canvas.current?.findPlace(id)]])) }, true);
  const unpin = (id: string): void => change({ pin: printPins(without(pinned, id)) }, true);
  const isFull = drawing.things.length >= MOST_NODES;
  const expand = (opened: Opened): void => {
    if (isFull) return;
    const others = wanted.opened.filter(({ id, expansion }) => id !== opened.id || expansion !== opened.expansion);
    change({ open: printList([...others, opened].map(printOpened)) });
  };
  const side = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLDivElement>(null);
  const remove = (id: string): void => {
    // The button that removes a node disappears with it: the focus moves to the list, or to the field if the list disappears too.
    (drawing.things.length > 1 ? side.current : add.current?.querySelector('input'))?.focus({ preventScroll: true });
    change({
      n: printList(wanted.start.filter((one) => one !== id)),
      open: printList(wanted.opened.filter((one) => one.id !== id).map(printOpened)),
      without: wanted.start.includes(id) ? address.without : printList([...parseList(address.without), id]),
      pin: printPins(without(pinned, id)),
      at: undefined,
    });
  };
  const unknown = wanted.start.filter((id) => fetched.missing.has(id));
  // What could not be fetched, or is not here yet, is not an empty graph; nor is an id that leads to nothing.
  const hasNothing =
    drawing.types.size === 0 && (failure !== undefined || waiting !== 'no' || wanted.path === undefined);
  const isEmpty = wanted.start.length === 0 && wanted.path === undefined;
  return (
    <>
      <ViewHead
        title={say('graph.title')}
        lead={
          drawing.things.length === 0
            ? undefined
            : say('graph.count', { nodes: drawing.things.length, edges: drawing.edges.length })
        }
        tools={<ViewTools asked={asked} files="/graph" filesSearch={printSearch(address)} formats={DRAWN_AS} />}
      />
      <div ref={add} className="graph-add">
        <ThingField
          text={text}
          onText={setText}
          label={say('graph.add')}
          onPick={(id) => {
            setText('');
            change({
              n: printList([...wanted.start, id]),
              without: printList(parseList(address.without).filter((one) => one !== id)),
              at: id,
            });
          }}
        />
      </div>
      {isEmpty ? (
        <Notice kind="empty" title={say('graph.empty')} detail={say('graph.empty.hint')} />
      ) : (
        <>
          {failure !== undefined && (
            <Answer view={{ data: undefined, failure, waiting: 'no', retry, asked }}>{() => null}</Answer>
          )}
          {isFull && (
            <Notice
              kind="failed"
              title={say(drawing.wanted > MOST_NODES ? 'graph.cut' : 'graph.full', { n: drawing.wanted })}
            />
          )}
          {unknown.length > 0 && <Notice kind="empty" title={say('state.missing')} detail={unknown.join(' ')} />}
          {waiting !== 'no' && (hasNothing || waiting === 'long') && (
            <Notice kind="waiting" title={say(waiting === 'long' ? 'state.slow' : 'state.loading')} />
          )}
          {isUnable && <Notice kind="empty" title={say('graph.nowebgl')} />}
          {/* A request that failed is not an empty graph. */}
          {hasNothing ? null : (
            <>
              <GraphControls address={address} drawing={drawing} fetched={fetched} onChange={change} />
              <div className="graph-parts" aria-busy={waiting !== 'no'}>
                {!isUnable && (
                  <Suspense fallback={<div className="graph-canvas" />}>
                    <GraphCanvas
                      things={drawing.things}
                      edges={drawing.edges}
                      pinned={pinned}
                      chosen={address.at}
                      ref={canvas}
                      onChoose={choose}
                      // One entry of the history is enough for a drawing that is put in order.
                      onMove={(id, place) => change({ pin: printPins(new Map([...pinned, [id, place]])) }, true)}
                      onUnable={() => setUnable(true)}
                    />
                  </Suspense>
                )}
                <div ref={side} className="graph-side" role="group" aria-label={say('graph.list')} tabIndex={-1}>
                  <GraphThingPanel
                    thing={drawing.things.find(({ id }) => id === address.at)}
                    drawing={drawing}
                    counts={address.at === undefined ? undefined : fetched.counts.get(address.at)}
                    opened={wanted.opened}
                    isPinned={address.at !== undefined && pinned.has(address.at)}
                    isFull={isFull}
                    onExpand={expand}
                    onChoose={choose}
                    onPin={(id) => (pinned.has(id) ? unpin(id) : pin(id))}
                    onRemove={remove}
                  />
                  <GraphList things={drawing.things} chosen={address.at} onChoose={choose} />
                </div>
              </div>
            </>
          )}
        </>
      )}
    </>
  );
}

function without(pins: Pins, id: string): Pins {
  return new Map([...pins].filter(([one]) => one !== id));
}
