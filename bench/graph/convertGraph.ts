import { addArticles } from './articleRows.ts';
import { type Batch, Collector } from './batch.ts';
import { addPeople, addPlacesAndBodies } from './entityRows.ts';
import { readNames } from './names.ts';
import { openArticles } from './openArticles.ts';
import { addStatistics } from './statisticRows.ts';
import { readRecords } from './records.ts';

/** How many records are turned into rows before these go to the database. */
const RECORDS = 2_000;

/**
 * Turns a folder of synthetic records into batches of rows after docs/graph.md, in an order that can be loaded. One batch
 * is in memory at a time; the tables of names grow with the entities, those of pairs already said with the figures.
 */
export async function* convertGraph(folder: string): AsyncGenerator<Batch> {
  const names = await readNames(folder);
  const kinds = new Map<string, string>();
  for await (const { id, kind } of readRecords(folder, 'organizations')) kinds.set(id, kind);
  const collector = new Collector();
  const articles = await openArticles(folder);
  try {
    const sources = [
      addPlacesAndBodies(folder, names, collector),
      addPeople(folder, kinds, collector),
      addArticles(folder, names, collector),
      addStatistics(folder, names, articles, collector),
    ];
    for (const source of sources) {
      let records = 0;
      while ((await source.next()).done !== true) {
        records += 1;
        if (records % RECORDS === 0) yield* collector.drain();
      }
      yield* collector.drain();
    }
  } finally {
    await articles.close();
  }
}
