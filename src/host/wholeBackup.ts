import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { querySchemaVersion } from '../backup/querySchemaVersion.ts';
import { verifyManifest, type WholeManifest, writeManifest } from '../backup/wholeManifest.ts';
import { BackupError } from '../errors/BackupError.ts';
import { UsageError } from '../errors/UsageError.ts';
import { checkServer } from '../neo4j/checkServer.ts';
import { dumpEmbeddedNeo4j } from '../neo4j/embedded/dumpEmbeddedNeo4j.ts';
import { loadEmbeddedNeo4j } from '../neo4j/embedded/loadEmbeddedNeo4j.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { readMigrations } from '../neo4j/readMigrations.ts';
import { pathExists } from '../neo4j/pathExists.ts';
import type { Config, Neo4jConfig } from './settings/loadConfig.ts';
import { findNeo4jTools } from './findNeo4jTools.ts';
import { FOLDERS } from './folders.ts';
import { readProgramVersion } from './readProgramVersion.ts';
import { type TroubleOptions, withDatabase } from './withDatabase.ts';
import { withPreparedGraph } from './withPreparedGraph.ts';

/**
 * Starts the embedded Neo4j once, so that its files are in order and its schema is known, stops it, and has Neo4j's own tool
 * write a dump into a folder. Throws EmbeddedNeo4jError while another program runs it.
 */
export async function backupWhole(config: Config, place: string, options: TroubleOptions): Promise<WholeManifest> {
  const neo4j = embeddedOnly(config);
  const target = resolve(place);
  await mkdir(target, { recursive: true });
  for (const name of ['neo4j.dump', 'manifest.json'])
    if (await pathExists(join(target, name)))
      throw new BackupError(`${join(target, name)} already exists. Choose another folder.`);
  const { signal } = options;
  const about = await withDatabase(config, options, async ({ driver, address, check, queryPatiently }) => {
    const version = await checkServer(driver, address);
    await check();
    return { neo4j: version, schema: await querySchemaVersion(queryPatiently) };
  });
  const tools = await findNeo4jTools(neo4j);
  await dumpEmbeddedNeo4j({ ...tools, folder: config.home, target, signal });
  return writeManifest(target, { ...about, program: await readProgramVersion(), at: new Date().toISOString() });
}

/**
 * Replaces the embedded Neo4j's graph by a dump, starts it, and migrates it. Nothing is changed if the dump is incomplete
 * or from a newer program.
 */
export async function restoreWhole(
  config: Config,
  place: string,
  replace: boolean,
  options: TroubleOptions,
): Promise<WholeManifest> {
  const neo4j = embeddedOnly(config);
  const source = resolve(place);
  const manifest = await verifyManifest(source, await readMigrations(FOLDERS.migrations));
  const tools = await findNeo4jTools(neo4j);
  await loadEmbeddedNeo4j({ ...tools, folder: config.home, source, replace, signal: options.signal });
  await withPreparedGraph(config, options, async (graph) => tellRestored(graph));
  return manifest;
}

function embeddedOnly({ neo4j }: Config): Extract<Neo4jConfig, { kind: 'embedded' }> {
  if (neo4j.kind === 'embedded') return neo4j;
  throw new UsageError(
    "--whole works only with the Neo4j started here. With NEO4J_URI, omit --whole or use that server's own tools.",
  );
}

/** Answers cached elsewhere belong to another graph from now on. */
async function tellRestored({ executeWrite }: Graph): Promise<void> {
  await executeWrite('finish restore', (run) =>
    run({
      name: 'finish restore',
      cypher: "MATCH (graph:Graph {id: 'graph'}) SET graph.restoredAt = $at",
      params: { at: new Date().toISOString() },
      decode: () => undefined,
    }),
  );
}
