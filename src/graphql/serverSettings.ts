import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';

/** What the server can be told from outside. Times in milliseconds. */
export interface ServerSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits: Limits;
  readonly introspection: boolean;
  /** Leaves near misses ("Did you mean …") out of errors: they spell out a schema to those who may not introspect it. */
  readonly hideSchemaDetails: boolean;
  /** Origins that a browser may call from; `*` is all, none by itself. */
  readonly allowedOrigins: ReadonlyArray<string>;
  /** Whether reading needs a token. Writing always does. */
  readonly reading: 'open' | 'token';
  /** JSON file of token hashes (access/readTokens.ts); without it nobody may write. */
  readonly tokensFile?: string;
  /** Folder or JSON file of documents that clients may name by their id. */
  readonly registeredDocuments?: string;
  /** Refuses every document that is not registered. */
  readonly registeredOnly: boolean;
  /** Both at once: documents to register, and no others are answered. */
  readonly trustedDocuments?: string;
  /** Operations that run at once; more are refused with 503. */
  readonly operationsAtOnce: number;
  /** New operations that the graph plans at once; others wait for their turn. */
  readonly plansAtOnce: number;
  /** Has the examples, the explorer's documents and those that are registered planned after the start. */
  readonly warmPlans: boolean;
  /** Bytes that are kept in memory of documents, compiled operations and answers, together. */
  readonly cacheBytes: number;
  /** Exports that are written at once; more are refused with 503. */
  readonly exportsAtOnce: number;
  /** Requests a second of one client, in bursts of five seconds' worth; 0 means no limit. */
  readonly rateLimit: number;
  /** Proxies in front of the server whose X-Forwarded-For counts. */
  readonly trustedProxies: number;
  /** A query is answered within this time, if only with TIMEOUT. */
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
  /** How long `stop` waits for those in flight. */
  readonly stopGrace: number;
}

/** Holds if nothing else is said. */
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
