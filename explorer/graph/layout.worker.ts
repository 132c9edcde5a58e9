import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the worker is asked to lay out. */
export interface LayoutRequest {
  readonly run: number;
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly fixed: boolean;
  }>;
  readonly edges: ReadonlyArray<readonly [string, string]>;
}

/** Where the worker puts nodes, after some more rounds. */
export interface LayoutAnswer {
  readonly run: number;
  readonly places: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly isDone: boolean;
}

/** Rounds between two answers, and how many answers there are. */
const ROUNDS = 60;
const ANSWERS = 6;

let latest = 0;

self.onmessage = async ({ data }: MessageEvent<LayoutRequest>) => {
  latest = data.run;
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id, x, y, fixed } of data.nodes) graph.addNode(id, { x, y, fixed });
  for (const [from, to] of data.edges) if (from !== to && !graph.hasEdge(from, to)) graph.addEdge(from, to);
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false, gravity: 1.2, scalingRatio: 12 };
  for (let answer = 1; answer <= ANSWERS; answer += 1) {
    forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
    const places: Record<string, { x: number; y: number }> = {};
    graph.forEachNode((id, { x, y }) => (places[id] = { x: Number(x), y: Number(y) }));
    self.postMessage({ run: data.run, places, isDone: answer === ANSWERS } satisfies LayoutAnswer);
    // A newer request waits in the queue: it is read here.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (latest !== data.run) return;
  }
};
