import { readFileSync, readdirSync } from 'node:fs';
import type { PageFacts } from '../../src/model/pageFacts.ts';

/** Reads the facts of seeds/facts, or of another folder of facts files. */
export function readFactsFolder(folder: URL): PageFacts[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PageFacts);
}
