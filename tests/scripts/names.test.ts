import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Lists what a file exports under its own name: types, classes, functions and constants. */
function listExports(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(`${ROOT}${path}`, 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const isNamed =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isFunctionDeclaration(statement);
    return isNamed && statement.name !== undefined ? [statement.name.text] : [];
  });
}

describe('names in src', () => {
  it('are each exported by one file', () => {
    const files = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((path) =>
      [...new Set(listExports(path))].map((name) => ({ name, path })),
    );
    expect(files.length).toBeGreaterThan(500);
    const shared = [...Map.groupBy(files, ({ name }) => name)]
      .filter(([, places]) => places.length > 1)
      .map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('are each the name of a single file', () => {
    const files = globSync('src/**/*.{ts,mjs}', { cwd: ROOT });
    const shared = [...Map.groupBy(files, (path) => basename(path))].filter(([, places]) => places.length > 1);
    expect(shared).toEqual([]);
  });
});
