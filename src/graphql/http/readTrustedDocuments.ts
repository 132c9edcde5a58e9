import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { TrustedDocumentsError } from '../../errors/TrustedDocumentsError.ts';
import { readExamples } from './readExamples.ts';

const MANIFEST = z.record(z.string(), z.string());

/**
 * Reads registered documents, by the SHA-256 of their text in hexadecimal: a folder of `.graphql` files, which have their
 * file's name as an id too (`01-province`, `province`), or the JSON manifest that client tools write (`{ hash: document
 * }`, with or without `sha256:` before the hash). Throws TrustedDocumentsError if there are none, or if a hash does not
 * match its document.
 */
export async function readTrustedDocuments(place: string): Promise<ReadonlyMap<string, string>> {
  try {
    const isFolder = (await stat(place)).isDirectory();
    const documents = isFolder
      ? new Map(
          (await readExamples(place)).flatMap(({ name, query }) =>
            [hashDocument(query), name, name.replace(/^\d+-/, '')].map((id) => [id, query] as const),
          ),
        )
      : parseManifest(place, await readFile(place, 'utf8'));
    if (documents.size === 0) throw new TrustedDocumentsError(place, 'there are none');
    return documents;
  } catch (cause) {
    if (cause instanceof TrustedDocumentsError) throw cause;
    throw new TrustedDocumentsError(place, 'cannot be read', { cause });
  }
}

/** Gives the SHA-256 of a document's text, in hexadecimal: clients request the document by it. */
export function hashDocument(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function parseManifest(place: string, text: string): ReadonlyMap<string, string> {
  const entries = Object.entries(MANIFEST.parse(JSON.parse(text)));
  return new Map(
    entries.map(([name, document]) => {
      const hash = name.replace(/^sha256:/, '');
      if (hashDocument(document) !== hash)
        throw new TrustedDocumentsError(place, `${name} is not the hash of its document`);
      return [hash, document];
    }),
  );
}
