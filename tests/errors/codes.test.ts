import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isClientErrorCode } from '../../src/graphql/errors/clientErrorCodes.ts';

const FOLDER = 'src/errors';

it('gives each error class a code in capitals, shared only if clients are promised that code', async () => {
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
      if (!isClientErrorCode(code)) expect(owners.get(code), `${code} of ${file}`).toBeUndefined();
      owners.set(code, file);
    }
  }
});
