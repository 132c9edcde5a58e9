import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What bench/generate.mjs writes, one JSON line each. */
export interface Records {
  readonly regions: { id: string; code: string; name: string; level: string; parent: string | null };
  readonly indicators: { id: string; name: string; unit: string };
  readonly publications: { id: string; name: string };
  readonly organizations: { id: string; name: string; kind: string; region: string };
  readonly people: { id: string; name: string; posts: PostRecord[] };
  readonly articles: {
    id: string;
    headline: string;
    publishedOn: string;
    publication: string;
    reporters: string[];
    body: string;
  };
  readonly statistics: {
    id: string;
    indicator: string;
    subject: string;
    value: number;
    unit: string;
    period: string;
    article: string;
    attributedTo: string | null;
    start: number;
    end: number;
    quote: string;
  };
}

interface PostRecord {
  id: string;
  title: string;
  organization: string;
  since: string;
}

/** Reads the records of one kind from a folder, one at a time. */
export async function* readRecords<Kind extends keyof Records>(
  folder: string,
  kind: Kind,
): AsyncGenerator<Records[Kind]> {
  const lines = createInterface({ input: createReadStream(join(folder, `${kind}.jsonl`)), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line) as Records[Kind];
}
