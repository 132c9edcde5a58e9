import type { Layout } from './layout.ts';

/** The settings that differ between embedded servers. */
export interface ConfOptions {
  readonly port: number;
  /** Where Neo4j's HTTP interface listens, on loopback; closed if absent. */
  readonly httpPort?: number | undefined;
  /** Neo4j's own size format: 256m, 1g. */
  readonly pageCache: string;
  /** The most memory that one transaction may take, in the same format. */
  readonly transactionMemory?: string;
  /** How long a plan is kept although the graph has changed since, in Neo4j's own format: 10s, 1h. */
  readonly keepPlansFor?: string;
  /** False if another Neo4j version reads the file: an unknown setting must not stop it. */
  readonly strict: boolean;
}

/**
 * Prints the neo4j.conf of an embedded server: reachable only from this machine, with limits, and without outgoing
 * connections.
 */
export function printConf(
  { data, logs }: Layout,
  { port, httpPort, pageCache, transactionMemory = '256m', keepPlansFor = '10s', strict }: ConfOptions,
): string {
  const settings: ReadonlyArray<readonly [key: string, value: string]> = [
    ['server.directories.data', data],
    ['server.directories.logs', logs],
    ['server.default_listen_address', '127.0.0.1'],
    ['server.bolt.listen_address', `127.0.0.1:${port}`],
    // What routing (neo4j://) tells clients to connect to; the default, localhost, may be ::1, if nobody listens.
    ['server.bolt.advertised_address', `127.0.0.1:${port}`],
    ...printHttp(httpPort),
    ['server.https.enabled', 'false'],
    ['dbms.security.auth_enabled', 'true'],
    ['dbms.usage_report.enabled', 'false'],
    ['server.bolt.telemetry.enabled', 'false'],
    // LOAD CSV could otherwise read files of this machine, and whatever this machine reaches over the network.
    ['dbms.security.allow_csv_import_from_file_urls', 'false'],
    ['internal.dbms.cypher_ip_blocklist', '0.0.0.0/0,::/0'],
    ['server.memory.pagecache.size', pageCache],
    ['db.memory.transaction.max', transactionMemory],
    // The thousand plans that it caches can take more than the heap if they are long; the least recently used are
    // dropped when memory is short.
    ['internal.cypher.enable_soft_query_cache', 'true'],
    ['internal.server.memory.query_cache.strong_cache_num_entries', '100'],
    ['internal.server.memory.query_cache.soft_cache_num_entries', '900'],
    // Otherwise a plan is cached per size of a text or list, and each other size is planned again.
    ['internal.cypher.use_parameter_size', 'false'],
    ['dbms.cypher.min_replan_interval', keepPlansFor],
    // Each of our statements has its own, shorter limit; this one is for other clients.
    ['db.transaction.timeout', '20s'],
    ['db.lock.acquisition.timeout', '10s'],
    // A connection that went silent in the middle of a query would otherwise be held for minutes.
    ['server.bolt.connection_keep_alive', '2s'],
    ['server.bolt.connection_keep_alive_for_requests', 'ALL'],
    // Without preallocated space, a full disk loses the transaction log, not just the transaction.
    ['db.tx_log.preallocate', 'true'],
    ['db.tx_log.rotation.retention_policy', '2 files'],
    // Preallocated for each of its two databases: the default of 256m takes half a gigabyte of disk for an empty graph.
    ['db.tx_log.rotation.size', '32m'],
    // Everything since the last checkpoint is replayed after a crash; by default that can be a quarter of an hour of
    // work, and all indexes of a new graph.
    ['db.checkpoint.interval.time', '10s'],
    ['db.logs.query.enabled', 'INFO'],
    ['db.logs.query.threshold', '1s'],
    // Values are page text and may be long; the statement's text is enough to identify it.
    ['db.logs.query.parameter_logging_enabled', 'false'],
    // The databases are closed in 0.2 s; the network layer then waits 5 s twice for clients that we know are gone.
    ['internal.dbms.bolt.netty_server_shutdown_quiet_period', '0'],
    ['internal.dbms.bolt.netty_server_shutdown_timeout', '2s'],
    ['server.config.strict_validation.enabled', String(strict)],
  ];
  const lines = settings.map(([key, value]) => `${key}=${escapeValue(value)}`);
  return ['# Rewritten at each start by src/neo4j/embedded/printConf.ts.', ...lines, ''].join('\n');
}

/** Closed by default. Open, it answers this machine alone, and scripts of other sites may not ask it from a browser. */
function printHttp(port: number | undefined): ReadonlyArray<readonly [key: string, value: string]> {
  if (port === undefined) return [['server.http.enabled', 'false']];
  return [
    ['server.http.enabled', 'true'],
    ['server.http.listen_address', `127.0.0.1:${port}`],
    ['server.http.advertised_address', `127.0.0.1:${port}`],
    ['dbms.security.http_access_control_allow_origin', `http://127.0.0.1:${port}`],
  ];
}

/** Java reads the file as properties: there a backslash begins an escape. */
function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\');
}
