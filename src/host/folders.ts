import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command is given. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of the project that the program reads at run time. */
export const FOLDERS = {
  schema: `${PROJECT}schema`,
  cypher: `${PROJECT}cypher`,
  migrations: `${PROJECT}cypher/schema`,
  pages: `${PROJECT}seeds/pages`,
  facts: `${PROJECT}seeds/facts`,
  examples: `${PROJECT}examples`,
  questions: `${PROJECT}examples/questions`,
  /** Built by `npm run build:playground`. */
  playground: `${PROJECT}dist/playground`,
  /** Built by `npm run build:explorer`. */
  explorer: `${PROJECT}dist/explorer`,
  /** Filled by scripts/prepare.mjs. */
  jars: `${PROJECT}.econews/jars`,
  /** The graph of the project's own pages, kept by scripts/startOnce.ts. */
  seedStore: `${PROJECT}.econews/seeds`,
} as const;
