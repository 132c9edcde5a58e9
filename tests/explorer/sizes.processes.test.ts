import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../support/buildPages.ts';

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
}

const BUILD = 'dist/explorer';

describe('the script that a view loads', () => {
  let manifest: Readonly<Record<string, Chunk>>;
  beforeAll(() => {
    buildPages();
    manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  });

  it.each([
    ['first', 160, ['views/overview/OverviewView.tsx']],
    ['region', 185, ['views/region/RegionView.tsx']],
    ['graph', 200, ['views/graph/GraphView.tsx', 'graph/GraphCanvas.tsx']],
  ])('stays small: %s, at most %i KB', (_name, most, entries) => {
    const files = new Set<string>();
    for (const entry of ['index.html', ...entries]) collect(entry, files);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file))).length, 0);
    expect(bytes / 1024).toBeLessThanOrEqual(most);
    // Without the framework in it, something was not counted.
    expect(bytes / 1024).toBeGreaterThan(80);
  });

  function collect(key: string, files: Set<string>): void {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const inner of chunk.imports ?? []) collect(inner, files);
  }
});
