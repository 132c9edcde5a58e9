import { DEFAULT_LIMITS, type LimitName, LIMITS } from '../../graphql/limits/limits.ts';
import { DEFAULT_SERVER_SETTINGS as SERVER } from '../../graphql/serverSettings.ts';

/** One setting: an environment variable. */
export interface Setting {
  /** Holds where the variable is unset or empty. */
  readonly fallback?: string;
  readonly help: string;
}

const PROGRAM_SETTINGS = {
  PORT: { fallback: String(SERVER.port), help: 'Port of the GraphQL server.' },
  HOST: { fallback: SERVER.host, help: 'Address that the server listens on; 0.0.0.0 opens it to the network.' },
  ECONEWS_HOME: {
    fallback: '.econews',
    help: "Folder of the graph, its password and logs; by itself in the project's folder.",
  },
  NEO4J_URI: { help: 'Address of a Neo4j server (neo4j+s:// for Aura); unset, one is started here.' },
  NEO4J_USER: { fallback: 'neo4j', help: 'User of the server that NEO4J_URI names.' },
  NEO4J_PASSWORD: { help: 'Password of that user; needed with NEO4J_URI.' },
  NEO4J_DATABASE: { fallback: 'neo4j', help: 'Database on that server.' },
  NEO4J_HOME: { help: 'Folder of an installed Neo4j to start here instead of the one from Maven.' },
  NEO4J_HEAP: { fallback: '1g', help: 'Memory for the Java heap of the Neo4j started here (512m, 2g).' },
  NEO4J_PAGE_CACHE: { fallback: '256m', help: 'Memory for the store files of the Neo4j started here.' },
  NEO4J_HTTP_PORT: {
    help: 'Port on loopback for the HTTP interface of the Neo4j started here, e.g. 7474; unset, it is closed.',
  },
  JAVA_HOME: { help: 'Folder of the Java to run Neo4j with; unset, java on the PATH.' },
  LOG_LEVEL: {
    fallback: 'info',
    help: 'Least severity that is logged: trace, debug, info, warn, error, fatal or silent.',
  },
  FEED_HOSTS: {
    fallback: '',
    help: 'Hosts, separated by spaces, whose feeds `econews follow` may fetch, beside this machine.',
  },
  CHANGES_KEPT: {
    fallback: '100000',
    help: 'Changes of the graph that are kept for those who follow them; the oldest go first.',
  },
  WEBHOOK_HOSTS: {
    fallback: '',
    help: 'Hosts, separated by spaces, that news of saved questions may be sent to.',
  },
  WEBHOOK_SECRET: {
    help: 'Secret that signs what is sent (whsec_ and base64, Standard Webhooks); without it nothing is sent.',
  },
  PUBLIC_URL: { help: 'Address of this server that links in feeds and webhooks lead to; unset, HOST and PORT.' },
  MODEL_URL: { help: 'OpenAI-compatible address of a language model that may read pages (--reader model).' },
  MODEL_NAME: { help: 'Name of the model there; needed with MODEL_URL.' },
  MODEL_KEY: { help: 'Key for that address; unset where it asks for none.' },
  MODEL_TIMEOUT: { fallback: '120000', help: 'Milliseconds that one try may take.' },
  MODEL_RETRIES: { fallback: '3', help: 'Further tries where the model does not answer, 0 to 10.' },
  MODEL_REQUESTS: { fallback: '10000', help: 'Requests that one command may make of the model.' },
  MODEL_TOKENS: { fallback: '10000000', help: 'Tokens that one command may spend, asked and answered.' },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    help: 'Address of an OpenTelemetry collector (http://localhost:4318); with it traces are sent there.',
  },
  OTEL_SERVICE_NAME: { fallback: 'econews-graph', help: 'Name of this program in the traces.' },
  READING: { fallback: SERVER.reading, help: 'Who may read: open (all) or token.' },
  TOKENS_FILE: { help: 'JSON list of token hashes; without it nobody may write.' },
  REGISTERED_DOCUMENTS: { help: 'Folder or JSON file of documents that clients may send by their id.' },
  REGISTERED_ONLY: {
    fallback: String(SERVER.registeredOnly),
    help: 'true refuses every document that is not registered; those of the program itself always are.',
  },
  TRUSTED_DOCUMENTS: { help: 'REGISTERED_DOCUMENTS and REGISTERED_ONLY in one: these documents and no others.' },
  ALLOWED_ORIGINS: {
    fallback: '',
    help: 'Origins, separated by spaces, whose pages browsers let call the server (CORS).',
  },
  INTROSPECTION: { fallback: String(SERVER.introspection), help: 'false closes introspection.' },
  HIDE_SCHEMA_DETAILS: {
    fallback: String(SERVER.hideSchemaDetails),
    help: 'false puts near misses ("Did you mean") into errors.',
  },
  OPERATIONS_AT_ONCE: {
    fallback: String(SERVER.operationsAtOnce),
    help: 'Operations that run at once; more are refused.',
  },
  PLANS_AT_ONCE: {
    fallback: String(SERVER.plansAtOnce),
    help: 'New operations that Neo4j plans at once; others wait for their turn.',
  },
  WARM_PLANS: {
    fallback: String(SERVER.warmPlans),
    help: 'false leaves the planning of the examples and of registered documents to whoever asks first.',
  },
  CACHE_BYTES: {
    fallback: String(SERVER.cacheBytes),
    help: 'Memory for documents, compiled operations and answers that are kept, in bytes.',
  },
  EXPORTS_AT_ONCE: {
    fallback: String(SERVER.exportsAtOnce),
    help: 'Exports that are written at once; more are refused.',
  },
  RATE_LIMIT: { fallback: String(SERVER.rateLimit), help: 'Requests a second of one address; 0 is no limit.' },
  TRUSTED_PROXIES: { fallback: String(SERVER.trustedProxies), help: 'Proxies in front whose X-Forwarded-For counts.' },
  QUERY_DEADLINE: { fallback: String(SERVER.queryDeadline), help: 'Milliseconds within which a query is answered.' },
  MUTATION_DEADLINE: {
    fallback: String(SERVER.mutationDeadline),
    help: 'Milliseconds within which a mutation is answered.',
  },
  SLOW_OPERATION: {
    fallback: String(SERVER.slowOperation),
    help: 'Milliseconds from which an operation is logged as slow.',
  },
  STOP_GRACE: { fallback: String(SERVER.stopGrace), help: 'Milliseconds that a stop waits for those in flight.' },
} as const satisfies Record<string, Setting>;

/** Name of a setting. */
export type SettingName = keyof typeof PROGRAM_SETTINGS | (typeof LIMITS)[LimitName]['setting'];

/** Every variable that the program reads, in one table: help, README and docker-compose.yml are held to it. */
export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  ...PROGRAM_SETTINGS,
  ...listLimitSettings(),
};

/** The limits keep their own table (src/graphql/limits): one row there is one setting here. */
function listLimitSettings(): Record<(typeof LIMITS)[LimitName]['setting'], Setting> {
  const rows = Object.entries(LIMITS).map(([name, { setting, counts }]) => [
    setting,
    { fallback: String(DEFAULT_LIMITS[name as LimitName]), help: `${counts}, at most.` },
  ]);
  return Object.fromEntries(rows);
}
