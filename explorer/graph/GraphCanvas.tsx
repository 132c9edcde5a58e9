import Graph from 'graphology';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import Sigma from 'sigma';
import { useTheme } from '../parts/useTheme.ts';
import { useWords } from '../words/useWords.ts';
import { createLabelDrawer, type LabelDrawer } from './createLabelDrawer.ts';
import { drawHover } from './drawHover.ts';
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts';
import type { GraphEdge, GraphThing } from './model.ts';
import { findColours } from './findColours.ts';
import type { Pins, Place } from './pins.ts';

interface GraphCanvasProps {
  readonly things: ReadonlyArray<GraphThing>;
  readonly edges: ReadonlyArray<GraphEdge>;
  readonly pinned: Pins;
  readonly chosen: string | undefined;
  readonly ref?: Ref<CanvasHandle>;
  readonly onChoose: (id: string) => void;
  /** Called when a node was dragged to a place. */
  readonly onMove: (id: string, place: Place) => void;
  /** Called if there is no WebGL: the list is then the whole view. */
  readonly onUnable: () => void;
}

/** What others may ask of a drawing. */
export interface CanvasHandle {
  /** Finds where a node is; undefined if it is not drawn. */
  readonly findPlace: (id: string) => Place | undefined;
}

/** Draws a graph with WebGL. The layout runs in a worker, so that the page stays responsive; nodes can be dragged. */
export function GraphCanvas({ things, edges, pinned, chosen, ref, onChoose, onMove, onUnable }: GraphCanvasProps) {
  const { say } = useWords();
  // WebGL has no style sheet: after a change of the theme, every colour is set again.
  const theme = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ graph: Graph; sigma: Sigma; worker: Worker; labels: LabelDrawer } | undefined>();
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const move = useRef(onMove);
  move.current = onMove;
  const unable = useRef(onUnable);
  unable.current = onUnable;
  useImperativeHandle(
    ref,
    () => ({ findPlace: (id) => (drawn?.graph.hasNode(id) === true ? placeOf(drawn.graph, id) : undefined) }),
    [drawn],
  );

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const graph = new Graph({ type: 'undirected', multi: false });
    const labels = createLabelDrawer();
    let sigma: Sigma;
    try {
      if (document.createElement('canvas').getContext('webgl2') === null) throw new Error('no WebGL');
      sigma = new Sigma(graph, element, {
        labelFont: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
        labelSize: 12,
        labelRenderedSizeThreshold: 5,
        labelDensity: 0.8,
        labelGridCellSize: 90,
        defaultEdgeType: 'line',
        minCameraRatio: 0.05,
        maxCameraRatio: 5,
        defaultDrawNodeLabel: labels.draw,
        defaultDrawNodeHover: drawHover,
        zIndex: true,
      });
    } catch {
      unable.current();
      return;
    }
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.run !== runs.current) return;
      for (const [id, { x, y }] of Object.entries(data.places)) {
        if (graph.hasNode(id) && graph.getNodeAttribute(id, 'fixed') !== true) graph.mergeNodeAttributes(id, { x, y });
      }
    };
    sigma.on('beforeRender', labels.clear);
    sigma.on('clickNode', ({ node }) => choose.current(node));
    letDrag(sigma, graph, (id, place) => move.current(id, place));
    setDrawn({ graph, sigma, worker, labels });
    return () => {
      worker.terminate();
      sigma.kill();
    };
  }, []);

  const runs = useRef(0);
  useEffect(() => {
    if (drawn === undefined) return;
    const { graph, worker } = drawn;
    const isChanged = syncGraph(graph, things, edges, pinned);
    if (!isChanged || graph.order === 0) return;
    runs.current += 1;
    worker.postMessage({
      run: runs.current,
      nodes: graph.mapNodes((id, { x, y, fixed }) => ({ id, x: Number(x), y: Number(y), fixed: fixed === true })),
      edges: graph.mapEdges((_edge, _attributes, from, to) => [from, to] as const),
    } satisfies LayoutRequest);
  }, [drawn, things, edges, pinned, theme]);

  useEffect(() => {
    if (drawn === undefined) return;
    const { sigma, graph, labels } = drawn;
    const { faint, ink, raised } = findColours();
    labels.setPaper(raised);
    sigma.setSetting('labelColor', { color: ink });
    sigma.setSetting('nodeReducer', (id, attributes) => ({
      ...attributes,
      ...(id === chosen && { highlighted: true, zIndex: 2, forceLabel: true }),
      ...(chosen !== undefined &&
        id !== chosen &&
        graph.hasNode(chosen) &&
        !graph.areNeighbors(id, chosen) && { color: faint, label: null }),
    }));
  }, [drawn, chosen, theme]);

  return <div ref={box} className="graph-canvas" role="img" aria-label={say('graph.canvas')} />;
}

/** Makes the drawing contain just these nodes and edges; returns whether it changed. */
function syncGraph(
  graph: Graph,
  things: ReadonlyArray<GraphThing>,
  edges: ReadonlyArray<GraphEdge>,
  pinned: Pins,
): boolean {
  const { kinds, line } = findColours();
  let isChanged = false;
  const wanted = new Set(things.map(({ id }) => id));
  for (const id of graph.nodes()) {
    if (wanted.has(id)) continue;
    graph.dropNode(id);
    isChanged = true;
  }
  const near = new Map<string, string>();
  for (const { from, to } of edges) {
    near.set(to, from);
    if (!near.has(from)) near.set(from, to);
  }
  things.forEach(({ id, type, title }, index) => {
    const look = {
      label: title.length > 24 ? `${title.slice(0, 23)}…` : title,
      color: kinds(type),
      fixed: pinned.has(id),
      ...pinned.get(id),
    };
    if (graph.hasNode(id)) return graph.mergeNodeAttributes(id, look);
    // New nodes appear next to the ones they are attached to, so that the picture does not jump.
    const anchor = near.get(id);
    const from = anchor !== undefined && graph.hasNode(anchor) ? graph.getNodeAttributes(anchor) : { x: 0, y: 0 };
    const angle = index * 2.399963;
    const reach = 4 + Math.sqrt(index);
    graph.addNode(id, {
      x: Number(from['x']) + Math.cos(angle) * reach,
      y: Number(from['y']) + Math.sin(angle) * reach,
      size: 5,
      ...look,
    });
    isChanged = true;
  });
  const joined = new Set(edges.map(({ from, to }) => (from < to ? `${from}|${to}` : `${to}|${from}`)));
  for (const edge of graph.edges()) {
    const [a, b] = graph.extremities(edge);
    if (!joined.has(a < b ? `${a}|${b}` : `${b}|${a}`)) graph.dropEdge(edge);
  }
  for (const { from, to } of edges) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to) || graph.hasEdge(from, to)) continue;
    graph.addEdge(from, to, { color: line, size: 1 });
    isChanged = true;
  }
  // Sigma fails if an edge changes that it has not drawn yet; a new one has its colour.
  graph.forEachEdge((edge, { color }) => {
    if (color !== line) graph.setEdgeAttribute(edge, 'color', line);
  });
  graph.forEachNode((id) => graph.setNodeAttribute(id, 'size', 5 + Math.min(Math.sqrt(graph.degree(id)) * 1.8, 12)));
  return isChanged;
}

/** Lets nodes be dragged to a place, where they stay. */
function letDrag(sigma: Sigma, graph: Graph, onMove: (id: string, place: Place) => void): void {
  let dragged: string | undefined;
  let isMoved = false;
  sigma.on('downNode', ({ node, event }) => {
    dragged = node;
    isMoved = false;
    event.preventSigmaDefault();
  });
  sigma.getMouseCaptor().on('mousemovebody', (event) => {
    if (dragged === undefined || !graph.hasNode(dragged)) return;
    isMoved = true;
    // Otherwise the rest of the drawing would shrink and grow while a node is moved along its border.
    if (sigma.getCustomBBox() === null) sigma.setCustomBBox(sigma.getBBox());
    // The layout may still be running: it leaves the node alone from now on.
    graph.mergeNodeAttributes(dragged, { ...sigma.viewportToGraph(event), fixed: true });
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  sigma.getMouseCaptor().on('mouseup', () => {
    const id = dragged;
    dragged = undefined;
    if (id === undefined || !isMoved) return;
    sigma.setCustomBBox(null);
    // It may have been taken off meanwhile.
    if (!graph.hasNode(id)) return;
    onMove(id, placeOf(graph, id));
  });
}

function placeOf(graph: Graph, id: string): Place {
  const { x, y } = graph.getNodeAttributes(id);
  return { x: Number(x), y: Number(y) };
}
