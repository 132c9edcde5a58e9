/** Pure: no file, clock, network, environment or database. They know each other only through the model. */
const STAGES = ['read', 'segment', 'extract', 'locate', 'resolve', 'figures', 'compile'];
const BASE = ['util', 'errors', 'model'];
const BELOW = [...BASE, ...STAGES, 'pipeline.ts'];

/**
 * The rooms of `src/`: which rooms each may import (`rooms`, besides itself), and which packages and parts of Node (`packages`;
 * a name also allows what is below it, e.g. `@node-rs/jieba/dict.js`). What is not listed is refused. `computed` rooms may import
 * what an expression names: a package that is used if it is installed.
 */
export const ROOMS = {
  util: { rooms: [], packages: ['@node-rs/jieba', 'decimal.js', 'pinyin-pro'] },
  errors: { rooms: ['util'], packages: ['graphql'] },
  model: { rooms: ['util', 'errors'], packages: ['decimal.js', 'node:crypto', 'zod'] },
  read: {
    rooms: BASE,
    packages: [
      ...['@mozilla/readability', 'feedsmith', 'iconv-lite', 'linkedom', 'opencc-js', 'pdfjs-dist'],
      ...['node:buffer', 'node:crypto', 'node:util'],
    ],
  },
  segment: { rooms: BASE, packages: [] },
  extract: { rooms: BASE, packages: ['decimal.js'] },
  locate: { rooms: BASE, packages: ['decimal.js'] },
  resolve: { rooms: BASE, packages: ['decimal.js'] },
  figures: { rooms: BASE, packages: ['decimal.js'] },
  compile: { rooms: BASE, packages: ['graphql'] },
  'pipeline.ts': { rooms: [...BASE, ...STAGES], packages: [] },
  assist: { rooms: BASE, packages: ['openai', 'zod'] },
  neo4j: { rooms: BASE, packages: ['@opentelemetry/api', 'neo4j-driver', 'node:'] },
  load: { rooms: [...BELOW, 'neo4j'], packages: ['decimal.js', 'node:crypto', 'node:fs', 'node:path'] },
  backup: {
    rooms: [...BASE, 'neo4j'],
    packages: ['node:crypto', 'node:fs', 'node:path', 'node:stream', 'node:zlib', 'zod'],
  },
  export: {
    rooms: [...BELOW, 'neo4j'],
    packages: ['decimal.js', 'graphql', 'node:crypto', 'node:stream', 'node:zlib', 'zod'],
  },
  graphql: {
    rooms: BELOW,
    packages: [
      ...['@apollo/server', '@opentelemetry/api', 'express', 'graphql', 'graphql-sse', 'graphql-tag', 'pino'],
      ...['prom-client', 'standardwebhooks', 'zod', 'decimal.js', 'node:'],
    ],
  },
  mcp: {
    rooms: [...BELOW, 'export', 'graphql'],
    packages: ['@modelcontextprotocol/server', 'decimal.js', 'graphql', 'zod', 'node:'],
  },
  questions: {
    rooms: [...BELOW, 'neo4j', 'load', 'export', 'graphql'],
    packages: ['feedsmith', 'graphql', 'standardwebhooks'],
  },
  host: {
    rooms: [...BELOW, 'assist', 'neo4j', 'load', 'backup', 'export', 'graphql', 'mcp', 'questions'],
    packages: ['@modelcontextprotocol/server', '@opentelemetry', 'express', 'graphql', 'pino', 'zod', 'node:'],
    computed: true,
  },
  cli: {
    rooms: [...BELOW, 'assist', 'load', 'backup', 'export', 'graphql', 'mcp', 'questions', 'host'],
    packages: ['graphql', 'listr2', 'zod', 'node:'],
  },
};

/** Rooms whose answers depend on their arguments alone. */
export const PURE = [...BASE, ...STAGES];
