import { DEFAULT_LIMITS, type LimitName, LIMITS } from '../../graphql/limits/limits.ts';
import { DEFAULT_SERVER_SETTINGS as SERVER } from '../../graphql/serverSettings.ts';

/** One setting: an environment variable. */
export interface Setting {
  /** The value if the variable is unset or empty. */
  readonly fallback?: string;
  readonly help: string;
}

const PROGRAM_SETTINGS = {
  PORT: { fallback: String(SERVER.port), help: 'Port of the GraphQL server.' },
  HOST: { fallback: SERVER.host, help: 'Address that the server listens on; 0.0.0.0 opens it to the network.' },
  ECONEWS_HOME: {
    fallback: '.econews',
    help: "Folder of the graph, its password and logs; by default in the project's folder.",
  },
  NEO4J_URI: { help: 'Address of a Neo4j server (neo4j+s:// for Aura). If unset, one is started here.' },
  NEO4J_USER: { fallback: 'neo4j', help: 'User on the server at NEO4J_URI.' },
  NEO4J_PASSWORD: { help: 'Password of that user; needed with NEO4J_URI.' },
  NEO4J_DATABASE: { fallback: 'neo4j', help: 'Database on that server.' },
  NEO4J_HOME: { help: 'Folder of an installed Neo4j to start here instead of the one from Maven.' },
  NEO4J_HEAP: { fallback: '1g', help: 'Memory for the Java heap of the Neo4j started here (512m, 2g).' },
  NEO4J_PAGE_CACHE: { fallback: '256m', help: 'Memory for the store files of the Neo4j started here.' },
  NEO4J_HTTP_PORT: {
    help: 'Port on loopback for the HTTP interface of the Neo4j started here, e.g. 7474. If unset, the interface is closed.',
  },
  JAVA_HOME: { help: 'Folder of the Java to run Neo4j with. If unset, java on the PATH is used.' },
  LOG_LEVEL: {
    fallback: 'info',
    help: 'Lowest severity that is logged: trace, debug, info, warn, error, fatal or silent.',
  },
  FEED_HOSTS: {
    fallback: '',
    help: 'Hosts, separated by spaces, whose feeds `econews follow` may fetch, in addition to this machine.',
  },
  CHANGES_KEPT: {
    fallback: '100000',
    help: 'Changes of the graph that are kept for followers; the oldest are dropped first.',
  },
  WEBHOOK_HOSTS: {
    fallback: '',
    help: 'Hosts, separated by spaces, that webhooks of saved questions may be sent to.',
  },
  WEBHOOK_SECRET: {
    help: 'Secret that signs webhooks (whsec_ and base64, Standard Webhooks). Without it, none are sent.',
  },
  PUBLIC_URL: { help: 'Base address of links in feeds, webhooks and citations. If unset, HOST and PORT are used.' },
  MODEL_URL: { help: 'OpenAI-compatible address of a language model that may read pages (--reader model).' },
  MODEL_NAME: { help: 'Name of the model there; needed with MODEL_URL.' },
  MODEL_KEY: { help: 'Key for that address; leave unset if it needs none.' },
  MODEL_TIMEOUT: { fallback: '120000', help: 'Milliseconds that one attempt may take.' },
  MODEL_RETRIES: { fallback: '3', help: 'Retries if the model does not answer, 0 to 10.' },
  MODEL_REQUESTS: { fallback: '10000', help: 'Requests that one command may send to the model.' },
  MODEL_TOKENS: { fallback: '10000000', help: 'Tokens that one command may use, in requests and answers together.' },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    help: 'Address of an OpenTelemetry collector (http://localhost:4318). If set, traces are sent there.',
  },
  OTEL_SERVICE_NAME: { fallback: 'econews-graph', help: 'Name of this program in traces.' },
  READING: { fallback: SERVER.reading, help: 'Who may read: open (everyone) or token.' },
  TOKENS_FILE: { help: 'JSON list of token hashes. Without it, nobody may write.' },
  REGISTERED_DOCUMENTS: { help: 'Folder or JSON file of documents that clients may request by id.' },
  REGISTERED_ONLY: {
    fallback: String(SERVER.registeredOnly),
    help: 'true refuses every document that is not registered; the program’s own documents always are.',
  },
  TRUSTED_DOCUMENTS: { help: 'REGISTERED_DOCUMENTS and REGISTERED_ONLY combined: these documents and no others.' },
  ALLOWED_ORIGINS: {
    fallback: '',
    help: 'Origins, separated by spaces, whose web pages may call the server (CORS).',
  },
  INTROSPECTION: { fallback: String(SERVER.introspection), help: 'false disables introspection.' },
  HIDE_SCHEMA_DETAILS: {
    fallback: String(SERVER.hideSchemaDetails),
    help: 'false adds suggestions ("Did you mean") to errors.',
  },
  OPERATIONS_AT_ONCE: {
    fallback: String(SERVER.operationsAtOnce),
    help: 'Operations that may run at once; further ones are refused.',
  },
  QUERIES_AT_ONCE: {
    fallback: String(SERVER.queriesAtOnce),
    help: 'Queries that Neo4j may run at once; others wait their turn, by client.',
  },
  PLANS_AT_ONCE: {
    fallback: String(SERVER.plansAtOnce),
    help: 'New operations that Neo4j may plan at once; others wait their turn.',
  },
  WARM_PLANS: {
    fallback: String(SERVER.warmPlans),
    help: 'false delays the planning of examples and registered documents until they are first sent.',
  },
  CACHE_BYTES: {
    fallback: String(SERVER.cacheBytes),
    help: 'Memory for cached documents, compiled operations and answers, in bytes.',
  },
  EXPORTS_AT_ONCE: {
    fallback: String(SERVER.exportsAtOnce),
    help: 'Exports that may be written at once; further ones are refused.',
  },
  RATE_LIMIT: { fallback: String(SERVER.rateLimit), help: 'Requests per second from one address; 0 means no limit.' },
  TRUSTED_PROXIES: {
    fallback: String(SERVER.trustedProxies),
    help: 'Number of proxies in front of the server whose X-Forwarded-For is trusted.',
  },
  QUERY_DEADLINE: { fallback: String(SERVER.queryDeadline), help: 'Milliseconds that a query may take.' },
  MUTATION_DEADLINE: {
    fallback: String(SERVER.mutationDeadline),
    help: 'Milliseconds that a mutation may take.',
  },
  SLOW_OPERATION: {
    fallback: String(SERVER.slowOperation),
    help: 'Milliseconds after which an operation is logged as slow.',
  },
  STOP_GRACE: { fallback: String(SERVER.stopGrace), help: 'Milliseconds that a stop waits for running operations.' },
} as const satisfies Record<string, Setting>;

/** Name of a setting. */
export type SettingName = keyof typeof PROGRAM_SETTINGS | (typeof LIMITS)[LimitName]['setting'];

/** Every variable that the program reads, in one table; tests compare the help, README and docker-compose.yml with it. */
export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  ...PROGRAM_SETTINGS,
  ...listLimitSettings(),
};

/** The limits have their own table (src/graphql/limits), with one setting per row. */
function listLimitSettings(): Record<(typeof LIMITS)[LimitName]['setting'], Setting> {
  const rows = Object.entries(LIMITS).map(([name, { setting, counts }]) => [
    setting,
    { fallback: String(DEFAULT_LIMITS[name as LimitName]), help: `${counts}, at most.` },
  ]);
  return Object.fromEntries(rows);
}
