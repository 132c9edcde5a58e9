import { dirname, relative, resolve, sep } from 'node:path';
import { ROOMS } from './rooms.js';

/** Parts of Node that give a way around these rules: a room needs them by name, `node:` is not enough. */
const BY_NAME_ONLY = ['node:module', 'node:process', 'node:vm', 'node:repl', 'node:test'];

/** The data that rooms may import. */
const DATA = 'seeds/lexicons/';

/**
 * Refuses packages and parts of Node that scripts/lint/rooms.js does not list for a room, in whatever form they are imported:
 * `import`, `export … from`, `import()`, `import type`, `require`. ESLint's own no-restricted-imports knows the first two only.
 */
export const importsOfRoom = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      package: 'src/{{room}} may use only these packages: {{known}} (scripts/lint/rooms.js).',
      computed: 'src/{{room}} imports by name: what is computed cannot be checked.',
      file: 'src imports TypeScript of its rooms, and data of seeds/lexicons.',
      require: 'src imports, it does not require.',
      global: 'src reaches process by its name, not as a property of something else.',
    },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    const room = Object.keys(ROOMS).find((name) => path === `src/${name}` || path.startsWith(`src/${name}/`));
    if (room === undefined) return {};
    const { packages, computed = false } = ROOMS[room];
    const report = (node, messageId) =>
      context.report({ node, messageId, data: { room, known: packages.join(', ') || 'none' } });
    const check = (node, source) => {
      if (source === null || source === undefined) return;
      const name = source.type === 'TSLiteralType' ? source.literal.value : source.value;
      if (typeof name !== 'string') return computed ? undefined : report(node, 'computed');
      if (!name.startsWith('.')) return isKnown(name, packages) ? undefined : report(node, 'package');
      const file = relative(context.cwd, resolve(dirname(context.filename), name))
        .split(sep)
        .join('/');
      if (file.startsWith('node_modules/')) return report(node, 'package');
      if (!file.endsWith('.ts') && !file.startsWith(DATA)) report(node, 'file');
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument),
      TSExternalModuleReference: (node) => check(node, node.expression),
      'CallExpression[callee.name="require"]': (node) => report(node, 'require'),
      'MemberExpression[property.name="getBuiltinModule"]': (node) => report(node, 'require'),
      'MemberExpression[object.name=/^global(This)?$/][property.name="process"]': (node) => report(node, 'global'),
    };
  },
};

/** Tells whether a name is listed, or below one that is: `@node-rs/jieba/dict.js` is below `@node-rs/jieba`. */
function isKnown(name, packages) {
  return packages.some((known) =>
    known === 'node:'
      ? name.startsWith(known) && !BY_NAME_ONLY.includes(name)
      : name === known || name.startsWith(`${known}/`),
  );
}
