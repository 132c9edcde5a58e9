import neo4j, { type Driver } from 'neo4j-driver';

/** A Neo4j server and the credentials for it. */
export interface Neo4jAddress {
  /** bolt:// for one server, neo4j:// for a cluster, neo4j+s:// for Aura. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How long a caller may wait for the network, in milliseconds. The driver's defaults are half a minute and more. */
const CONNECT_WITHIN = 3_000;
const ACQUIRE_WITHIN = 5_000;
/** A pooled connection that was idle for longer is tested before it is used. */
const LIVENESS_AFTER = 30_000;
const POOL_SIZE = 50;

/** Options of a driver. */
export interface DriverOptions {
  readonly poolSize?: number;
  /** Whole numbers arrive as bigints, so that 1 and 1.0 differ, as a backup needs. */
  readonly exact?: boolean;
}

/** Opens a driver. It connects later, so that a server that is down now can be used when it is back. */
export function createDriver(
  { uri, user, password }: Neo4jAddress,
  { poolSize = POOL_SIZE, exact = false }: DriverOptions = {},
): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    userAgent: 'econews-graph',
    connectionTimeout: CONNECT_WITHIN,
    connectionAcquisitionTimeout: ACQUIRE_WITHIN,
    connectionLivenessCheckTimeout: LIVENESS_AFTER,
    maxConnectionPoolSize: poolSize,
    telemetryDisabled: true,
    // The one place where the driver's integers are mapped: whole numbers arrive as JavaScript numbers and are sent as
    // bigints (a JavaScript number is sent as a float). All of ours are counts and places in a text, far below 2^53;
    // exact values are decimal strings in this graph.
    ...(exact ? { useBigInt: true } : { disableLosslessIntegers: true }),
  });
}
