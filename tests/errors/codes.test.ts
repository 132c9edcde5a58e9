import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'src/errors';

it('gives each error class codes of its own, in capitals', async () => {
  const files = (await readdir(FOLDER)).filter(
    (file) => file.endsWith('Error.ts') && file !== 'KnowledgeGraphError.ts',
  );
  const owners = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(join(FOLDER, file), 'utf8');
    const [, declared = ''] = /^ {2}readonly code(.+);$/m.exec(text) ?? [];
    const codes = [...declared.matchAll(/'([^']*)'/g)].map(([, code = '']) => code);
    expect(codes, file).not.toEqual([]);
    for (const code of codes) {
      expect(code, file).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(owners.get(code), `${code} of ${file}`).toBeUndefined();
      owners.set(code, file);
    }
  }
});
