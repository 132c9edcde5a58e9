import { readdirSync, readFileSync } from 'node:fs';
import type { Stand } from '../ground/startStand.ts';

/** The state of the program and its Neo4j at one moment. Memory in MiB. */
export interface Sample {
  /** Seconds from the start. */
  readonly second: number;
  readonly memory: number;
  readonly heap: number;
  /** Open files and sockets, and what keeps the event loop alive. */
  readonly files: number;
  readonly handles: number;
  /**
   * Connections to Neo4j (those of this sampling itself are the same in every sample), and transactions older than five
   * seconds.
   */
  readonly connections: number;
  readonly oldTransactions: number;
  readonly neo4jMemory: number;
  readonly neo4jFiles: number;
}

/** Takes one sample of a running stand. */
export async function takeSample(stand: Stand, second: number): Promise<Sample> {
  const metrics = await (await fetch(`${stand.url}/metrics`)).text();
  const metric = (name: string): number =>
    Number(new RegExp(`^econews_${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(metrics)?.[1] ?? Number.NaN);
  const neo4j = await stand.findNeo4j();
  const count = async (cypher: string): Promise<number> => {
    const [found = 0] = await stand.graph.query({
      name: 'sample',
      cypher: `${cypher} RETURN count(*) AS found`,
      params: {},
      decode: (record) => Number(record.get('found')),
    });
    return found;
  };
  return {
    second,
    memory: metric('process_resident_memory_bytes') / 2 ** 20,
    heap: metric('nodejs_heap_size_used_bytes') / 2 ** 20,
    files: metric('process_open_fds'),
    handles: metric('nodejs_active_handles_total'),
    connections: await count('CALL dbms.listConnections() YIELD connectionId'),
    oldTransactions: await count("SHOW TRANSACTIONS YIELD elapsedTime WHERE elapsedTime > duration('PT5S')"),
    neo4jMemory: readMemory(neo4j),
    neo4jFiles: readdirSync(`/proc/${neo4j}/fd`).length,
  };
}

function readMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}
