import { rm } from 'node:fs/promises';
import { holdFolder } from './holdFolder.ts';

/** Deletes the graph of a data folder, and its password. Throws EmbeddedNeo4jError while a program runs Neo4j on it. */
export async function deleteEmbeddedNeo4j(folder: string): Promise<void> {
  await holdFolder(folder, 'then reset', async ({ home, password }) => {
    // The password last, because a graph without it could not be opened to be reset.
    await rm(home, { recursive: true, force: true });
    await rm(password, { force: true });
  });
}
