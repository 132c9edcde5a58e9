import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';

/** The settings of the server. Times in milliseconds. */
export interface ServerSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits: Limits;
  readonly introspection: boolean;
  /**
   * Removes suggestions ("Did you mean …") from errors, because they reveal the schema to clients that may not
   * introspect it.
   */
  readonly hideSchemaDetails: boolean;
  /** Origins that a browser may call from; `*` means all; by default none. */
  readonly allowedOrigins: ReadonlyArray<string>;
  /** Whether reading needs a token. Writing always does. */
  readonly reading: 'open' | 'token';
  /** JSON file of token hashes (access/readTokens.ts); without it, no one may write. */
  readonly tokensFile?: string;
  /** Folder or JSON file of documents that clients may request by id. */
  readonly registeredDocuments?: string;
  /** Refuses every document that is not registered. */
  readonly registeredOnly: boolean;
  /** Both combined: documents to register; no others are accepted. */
  readonly trustedDocuments?: string;
  /** Operations that may run at once; further ones are refused with 503. */
  readonly operationsAtOnce: number;
  /** Queries that the graph may run at once; others wait, and those of the client that asked for the least go first. */
  readonly queriesAtOnce: number;
  /** New operations that the graph may plan at once; others wait their turn. */
  readonly plansAtOnce: number;
  /** Has the examples, the explorer's documents and those that are registered planned after the start. */
  readonly warmPlans: boolean;
  /** Memory for cached documents, compiled operations and answers together, in bytes. */
  readonly cacheBytes: number;
  /** Exports that may be written at once; further ones are refused with 503. */
  readonly exportsAtOnce: number;
  /** Requests a second of one client, in bursts of five seconds' worth; 0 means no limit. */
  readonly rateLimit: number;
  /** Number of proxies in front of the server whose X-Forwarded-For is trusted. */
  readonly trustedProxies: number;
  /** A query is answered within this time, if necessary with TIMEOUT. */
  readonly queryDeadline: number;
  readonly mutationDeadline: number;
  /** Operations that take longer are logged as slow. */
  readonly slowOperation: number;
  /** Where news of saved questions may be sent. */
  readonly webhooks: {
    readonly hosts: readonly string[];
    /** Signs what is sent; without it nothing is. */
    readonly secret?: string;
    /** The address of this server that links lead to, if it is not HOST and PORT. */
    readonly base?: string;
  };
  /** How long `stop` waits for running operations. */
  readonly stopGrace: number;
}

/** The defaults. */
export const DEFAULT_SERVER_SETTINGS: ServerSettings = {
  host: '127.0.0.1',
  port: 4000,
  limits: DEFAULT_LIMITS,
  introspection: true,
  hideSchemaDetails: true,
  registeredOnly: false,
  allowedOrigins: [],
  webhooks: { hosts: [] },
  reading: 'open',
  operationsAtOnce: 100,
  exportsAtOnce: 4,
  queriesAtOnce: 8,
  plansAtOnce: 1,
  warmPlans: true,
  cacheBytes: 32_000_000,
  rateLimit: 0,
  trustedProxies: 0,
  queryDeadline: 8_000,
  mutationDeadline: 20_000,
  slowOperation: 1_000,
  stopGrace: 10_000,
};
