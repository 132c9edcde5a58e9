import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FOLDER = new URL('./documents/', import.meta.url);
const REGISTERED = new URL('./generated/persisted-documents.json', import.meta.url);
const MODULE = 'virtual:queries';

/**
 * Puts the registered documents next to the page (`documents.json`, for the server), and gives the page the text of each
 * operation by its hash in a module of its own, `virtual:queries`, which is loaded when somebody asks to see a query.
 */
export function emitDocuments(): Plugin {
  return {
    name: 'emit-documents',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(printQueries())}` : undefined),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: readFileSync(REGISTERED, 'utf8') });
    },
  };
}

/** Prints each operation with the fragments it needs, as they are written, by the hash it is registered under. */
function printQueries(): Readonly<Record<string, string>> {
  const files = readdirSync(FOLDER).map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));
  const definitions = files.flatMap((text) => parse(text, { noLocation: true }).definitions);
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const texts = new Map<string, string>();
  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.name === undefined) continue;
    const used = new Map<string, FragmentDefinitionNode>();
    collectFragments({ kind: Kind.DOCUMENT, definitions: [node] }, fragments, used);
    texts.set(node.name.value, print({ kind: Kind.DOCUMENT, definitions: [node, ...used.values()] }));
  }
  const registered = JSON.parse(readFileSync(REGISTERED, 'utf8')) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(registered).map(([hash, document]) => [hash, texts.get(nameOperation(document)) ?? document]),
  );
}

function collectFragments(
  document: DocumentNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Map<string, FragmentDefinitionNode>,
): void {
  visit(document, {
    FragmentSpread({ name: { value } }) {
      const fragment = all.get(value);
      if (fragment === undefined || used.has(value)) return;
      used.set(value, fragment);
      collectFragments({ kind: Kind.DOCUMENT, definitions: [fragment] }, all, used);
    },
  });
}

function nameOperation(document: string): string {
  const operation = parse(document).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.name?.value ?? '') : '';
}
