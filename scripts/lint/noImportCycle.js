import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** Relative imports by file, type-only ones included. A file is read once per run of the linter. */
const importsOf = new Map();

/**
 * Refuses imports that lead back to their own file, over type-only imports, too: `import-x/no-cycle` passes these over,
 * but a reader of the code cannot.
 */
export const noImportCycle = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'This import leads back here: {{way}}.' } },
  create(context) {
    const file = context.filename;
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const way = findWay(resolve(dirname(file), source), file);
      if (way === undefined) return;
      const names = [file, ...way].map((each) => relative(context.cwd, each));
      context.report({ node, messageId: 'cycle', data: { way: names.join(' → ') } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** Finds a shortest way from one file to another; undefined if no imports lead there. */
function findWay(from, to) {
  const before = new Map([[from, undefined]]);
  for (const file of before.keys()) {
    if (file === to) {
      const way = [];
      for (let at = file; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of listImports(file)) if (!before.has(next)) before.set(next, file);
  }
  return undefined;
}

function listImports(file) {
  const known = importsOf.get(file);
  if (known !== undefined) return known;
  const text = /\.[jt]sx?$/.test(file) && existsSync(file) ? readFileSync(file, 'utf8') : '';
  const imports = Array.from(text.matchAll(IMPORT), ([, source]) => resolve(dirname(file), source));
  importsOf.set(file, imports);
  return imports;
}
