import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where the parts of one embedded Neo4j are in a data folder (ECONEWS_HOME). */
export interface Layout {
  /** Neo4j's own home: conf, data, run. */
  readonly home: string;
  readonly conf: string;
  readonly data: string;
  readonly logs: string;
  readonly password: string;
  readonly lock: string;
  /** Where the search for a bolt port starts: different for each folder, so that two started together seldom collide. */
  readonly firstPort: number;
}

const FIRST_PORT = 17_687;
const PORT_STEPS = 140;

/** Returns the paths of a data folder without creating anything. */
export function layOut(folder: string): Layout {
  const home = join(folder, 'neo4j');
  const step = createHash('sha256').update(folder).digest().readUInt32BE() % PORT_STEPS;
  return {
    home,
    conf: join(home, 'conf'),
    data: join(home, 'data'),
    logs: join(folder, 'logs'),
    password: join(folder, 'neo4j.password'),
    lock: join(folder, 'neo4j.lock'),
    firstPort: FIRST_PORT + step * 100,
  };
}
