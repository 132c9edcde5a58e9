import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One operation that was answered. */
export interface OperationReport {
  readonly name: string;
  readonly type: string;
  readonly seconds: number;
  /** Nodes it may return; absent if it was refused before it was measured. */
  readonly nodes?: number;
  /** Codes of its errors. */
  readonly codes: ReadonlyArray<string>;
}

/** The server's metrics, in the format of Prometheus. */
export interface Metrics {
  readonly reportOperation: (report: OperationReport) => void;
  /** Reports one statement: how long the graph took, and whether it answered. */
  readonly reportStatement: (seconds: number, isAnswered: boolean) => void;
  /** Prints everything in Prometheus' text format. */
  readonly print: () => Promise<string>;
  readonly contentType: string;
}

/** Names of operations come from clients: besides the known names, only the first few are distinguished. */
const MOST_NAMES = 200;
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Creates the metrics of one server, with a separate registry, so that two servers in one process do not mix.
 * Operations with known names (the server's own documents) are always distinguished, however many others clients send.
 * `countMoves` queries the graph each time the metrics are read.
 */
export function createMetrics(knownNames: Iterable<string> = [], countMoves?: () => Promise<number>): Metrics {
  const registry = new Registry();
  // It monitors the event loop with a timer; the default of 10 ms would keep waking an idle server.
  collectDefaultMetrics({ register: registry, prefix: 'econews_', eventLoopMonitoringPrecision: 100 });
  const registers = [registry];
  const operations = new Histogram({
    name: 'econews_operation_seconds',
    help: 'Time to answer an operation, by name and type.',
    labelNames: ['operation', 'type'],
    buckets: SECONDS,
    registers,
  });
  const nodes = new Histogram({
    name: 'econews_operation_nodes',
    help: 'Nodes that operations may return (their cost).',
    buckets: [1, 10, 100, 1_000, 10_000, 50_000],
    registers,
  });
  const errors = new Counter({
    name: 'econews_errors_total',
    help: 'Errors answered, by code.',
    labelNames: ['code'],
    registers,
  });
  const statements = new Histogram({
    name: 'econews_neo4j_seconds',
    help: 'Time that Neo4j took for a statement, by outcome.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  if (countMoves !== undefined)
    new Gauge({
      name: 'econews_pending_moves',
      help: 'Pages to re-key and entities to update after loads; NaN while the graph does not answer.',
      registers,
      async collect() {
        this.set(await countMoves().catch(() => Number.NaN));
      },
    });
  const known = new Set(knownNames);
  const names = new Set<string>();

  return {
    reportOperation({ name, type, seconds, nodes: cost, codes }) {
      if (names.size < MOST_NAMES && !known.has(name)) names.add(name);
      operations.observe({ operation: known.has(name) || names.has(name) ? name : 'other', type }, seconds);
      if (cost !== undefined) nodes.observe(cost);
      for (const code of codes) errors.inc({ code });
    },
    reportStatement(seconds, isAnswered) {
      statements.observe({ outcome: isAnswered ? 'answered' : 'failed' }, seconds);
    },
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
