import { isAbsolute, resolve } from 'node:path';
import { ConfigError } from '../../errors/ConfigError.ts';
import { type LimitName, LIMITS, type Limits } from '../../graphql/limits/limits.ts';
import type { ServerSettings } from '../../graphql/serverSettings.ts';
import type { Neo4jAddress } from '../../neo4j/createDriver.ts';
import { PROJECT } from '../folders.ts';
import type { TracingConfig } from '../startTracing.ts';
import { type ModelConfig, parseModel } from './parseModel.ts';
import {
  type Environment,
  parseBoolean,
  parseChoice,
  parseInteger,
  parseRequired,
  parseSize,
  parseText,
} from './parseSetting.ts';

/** The Neo4j to use: one that runs somewhere, or one to be started here. */
export type Neo4jConfig =
  | { readonly kind: 'server'; readonly address: Neo4jAddress }
  | {
      readonly kind: 'embedded';
      readonly heap: string;
      readonly pageCache: string;
      /** Where its HTTP interface listens; absent if it has none. */
      readonly httpPort: number | undefined;
      readonly javaHome: string | undefined;
      /** Folder of an installed Neo4j. */
      readonly distribution: string | undefined;
    };

/** All settings of the program, read and checked at once. */
export interface Config {
  /** The data folder, an absolute path. */
  readonly home: string;
  /** Hosts whose feeds may be fetched, in addition to this machine. */
  readonly feedHosts: readonly string[];
  /** How many changes of the graph are kept. */
  readonly changesKept: number;
  readonly neo4j: Neo4jConfig;
  readonly server: ServerSettings;
  /** Absent if no model is set. */
  readonly model: ModelConfig | undefined;
  /** Absent if nobody traces. */
  readonly tracing: TracingConfig | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/** Parses every setting. Throws ConfigError at the first that is missing or invalid. */
export function loadConfig(env: Environment): Config {
  const home = parseRequired(env, 'ECONEWS_HOME');
  return {
    // Regardless of the working directory, the default is the project's own graph.
    feedHosts: (parseText(env, 'FEED_HOSTS') ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    home: isAbsolute(home) ? home : resolve(env['ECONEWS_HOME'] ? process.cwd() : PROJECT, home),
    changesKept: parseInteger(env, 'CHANGES_KEPT', 1),
    neo4j: parseNeo4j(env),
    server: parseServer(env),
    model: parseModel(env),
    tracing: parseTracing(env),
    logLevel: parseChoice(env, 'LOG_LEVEL', LOG_LEVELS),
  };
}

function parseTracing(env: Environment): TracingConfig | undefined {
  const endpoint = parseText(env, 'OTEL_EXPORTER_OTLP_ENDPOINT');
  if (endpoint === undefined) return undefined;
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
    throw new ConfigError('OTEL_EXPORTER_OTLP_ENDPOINT', 'must be an address like http://localhost:4318.');
  return { endpoint, service: parseRequired(env, 'OTEL_SERVICE_NAME') };
}

function parseNeo4j(env: Environment): Neo4jConfig {
  const uri = parseText(env, 'NEO4J_URI');
  if (uri !== undefined) {
    checkUri(uri);
    const user = parseRequired(env, 'NEO4J_USER');
    const password = parseRequired(env, 'NEO4J_PASSWORD');
    return { kind: 'server', address: { uri, user, password, database: parseRequired(env, 'NEO4J_DATABASE') } };
  }
  const distribution = parseText(env, 'NEO4J_HOME');
  return {
    kind: 'embedded',
    heap: parseSize(env, 'NEO4J_HEAP'),
    pageCache: parseSize(env, 'NEO4J_PAGE_CACHE'),
    httpPort:
      parseText(env, 'NEO4J_HTTP_PORT') === undefined ? undefined : parseInteger(env, 'NEO4J_HTTP_PORT', 1, 65_535),
    javaHome: parseText(env, 'JAVA_HOME'),
    distribution: distribution === undefined ? undefined : resolve(distribution),
  };
}

function checkUri(uri: string): void {
  const url = URL.parse(uri);
  const scheme = url?.protocol.slice(0, -1) ?? '';
  if (url === null || !SCHEMES.includes(scheme) || url.hostname === '') {
    throw new ConfigError(
      'NEO4J_URI',
      `must be an address like bolt://localhost:7687 or neo4j+s://abc.databases.neo4j.io (${SCHEMES.join(', ')}).`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ConfigError(
      'NEO4J_URI',
      'must not contain a user or password, because addresses are logged. Set NEO4J_USER and NEO4J_PASSWORD.',
    );
  }
}

function parseServer(env: Environment): ServerSettings {
  const tokensFile = parseText(env, 'TOKENS_FILE');
  const trustedDocuments = parseText(env, 'TRUSTED_DOCUMENTS');
  const registeredDocuments = parseText(env, 'REGISTERED_DOCUMENTS');
  return {
    host: parseRequired(env, 'HOST'),
    port: parseInteger(env, 'PORT', 0, 65_535),
    limits: parseLimits(env),
    introspection: parseBoolean(env, 'INTROSPECTION'),
    hideSchemaDetails: parseBoolean(env, 'HIDE_SCHEMA_DETAILS'),
    allowedOrigins: (parseText(env, 'ALLOWED_ORIGINS') ?? '').split(/[\s,]+/).filter((origin) => origin !== ''),
    reading: parseChoice(env, 'READING', ['open', 'token']),
    ...(tokensFile === undefined ? {} : { tokensFile: resolve(tokensFile) }),
    ...(registeredDocuments === undefined ? {} : { registeredDocuments: resolve(registeredDocuments) }),
    registeredOnly: parseBoolean(env, 'REGISTERED_ONLY'),
    ...(trustedDocuments === undefined ? {} : { trustedDocuments: resolve(trustedDocuments) }),
    operationsAtOnce: parseInteger(env, 'OPERATIONS_AT_ONCE', 1),
    queriesAtOnce: parseInteger(env, 'QUERIES_AT_ONCE', 1),
    plansAtOnce: parseInteger(env, 'PLANS_AT_ONCE', 1),
    warmPlans: parseBoolean(env, 'WARM_PLANS'),
    cacheBytes: parseInteger(env, 'CACHE_BYTES'),
    exportsAtOnce: parseInteger(env, 'EXPORTS_AT_ONCE', 1),
    rateLimit: parseInteger(env, 'RATE_LIMIT'),
    trustedProxies: parseInteger(env, 'TRUSTED_PROXIES'),
    queryDeadline: parseInteger(env, 'QUERY_DEADLINE', 1),
    mutationDeadline: parseInteger(env, 'MUTATION_DEADLINE', 1),
    slowOperation: parseInteger(env, 'SLOW_OPERATION'),
    stopGrace: parseInteger(env, 'STOP_GRACE'),
    webhooks: parseWebhooks(env),
  };
}

function parseWebhooks(env: Environment): ServerSettings['webhooks'] {
  const secret = parseText(env, 'WEBHOOK_SECRET');
  const base = parseText(env, 'PUBLIC_URL');
  if (secret !== undefined && !/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret))
    throw new ConfigError('WEBHOOK_SECRET', 'must be whsec_ and at least 24 bytes as base64.');
  if (base !== undefined && !/^https?:$/.test(URL.parse(base)?.protocol ?? ''))
    throw new ConfigError('PUBLIC_URL', 'must be an address like https://news.example/.');
  return {
    hosts: (parseText(env, 'WEBHOOK_HOSTS') ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    ...(secret !== undefined && { secret }),
    ...(base !== undefined && { base }),
  };
}

function parseLimits(env: Environment): Limits {
  const names = Object.keys(LIMITS) as LimitName[];
  return Object.fromEntries(names.map((name) => [name, parseInteger(env, LIMITS[name].setting, 1)])) as Limits;
}
