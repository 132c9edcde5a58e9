import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { escapeHtml, type SitePage } from './printPage.ts';

/** Prints a page for each type of a schema, and one that lists them. */
export function printSchemaPages(schema: GraphQLSchema): readonly SitePage[] {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const rows = types.map(
    ({ name, description }) => `<dt><a href="${name}.html">${name}</a></dt><dd>${printText(description)}</dd>`,
  );
  return [
    {
      path: 'schema/index.html',
      title: 'All types',
      group: 'Schema',
      body: `<h1>All types</h1><dl>${rows.join('')}</dl>`,
    },
    ...types.map((type) => ({
      path: `schema/${type.name}.html`,
      title: type.name,
      group: 'Schema',
      body: printType(type, schema),
    })),
  ];
}

/** Prints the page of the example queries. */
export function printExamplesPage(examples: readonly { readonly name: string; readonly query: string }[]): SitePage {
  const shown = examples.map(
    ({ name, query }) => `<h2 id="${escapeHtml(name)}">${escapeHtml(name)}</h2>${printCode(query)}`,
  );
  return {
    path: 'docs/examples.html',
    title: 'Example queries',
    group: 'Guide',
    body: `<h1>Example queries</h1>${shown.join('')}`,
  };
}

function printType(type: GraphQLNamedType, schema: GraphQLSchema): string {
  const head = `<h1>${type.name}</h1><p>${printKind(type)}</p>${printText(type.description)}`;
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => printEntry(value.name, value.name, value));
    return `${head}<h2>Values</h2><dl>${values.join('')}</dl>`;
  }
  if (isUnionType(type)) return `${head}<p>One of ${type.getTypes().map(linkType).join(', ')}.</p>`;
  if (isInterfaceType(type))
    return `${head}<p>Types: ${schema.getPossibleTypes(type).map(linkType).join(', ')}.</p>${printFields(Object.values(type.getFields()))}`;
  if (isObjectType(type)) {
    const interfaces = type.getInterfaces().map(linkType);
    const implemented = interfaces.length === 0 ? '' : `<p>Implements ${interfaces.join(', ')}.</p>`;
    return `${head}${implemented}${printFields(Object.values(type.getFields()))}`;
  }
  return isInputObjectType(type) ? `${head}${printFields(Object.values(type.getFields()))}` : head;
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function printFields(fields: readonly Field[]): string {
  return `<h2>Fields</h2><dl>${fields.map((field) => printEntry(field.name, `${field.name}: ${linkType(field.type)}`, field)).join('')}</dl>`;
}

function printEntry(
  name: string,
  term: string,
  of: Pick<Field, 'description' | 'deprecationReason'> & { readonly args?: readonly GraphQLArgument[] },
): string {
  const old =
    of.deprecationReason == null ? '' : `<p><strong>Deprecated.</strong> ${printInline(of.deprecationReason)}</p>`;
  const given = (of.args ?? []).map(
    (each) => `<dt><code>${each.name}: ${linkType(each.type)}</code></dt><dd>${printText(each.description)}</dd>`,
  );
  return `<dt id="${name}"><code>${term}</code></dt><dd>${old}${printText(of.description)}${given.length === 0 ? '' : `<dl>${given.join('')}</dl>`}</dd>`;
}

function printKind(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'Enum';
  if (isUnionType(type)) return 'Union';
  if (isInterfaceType(type)) return 'Interface';
  if (isObjectType(type)) return 'Type';
  return isInputObjectType(type) ? 'Input' : 'Scalar';
}

function linkType(type: GraphQLType): string {
  const named = getNamedType(type);
  if (isSpecifiedScalarType(named)) return String(type);
  return String(type).replace(named.name, `<a href="${named.name}.html">${named.name}</a>`);
}

/** Descriptions are paragraphs with words in backquotes; a whole query in them is an example. */
function printText(description: string | null | undefined): string {
  return (description ?? '')
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const example = /^`([^`]+)`$/u.exec(paragraph.trim())?.[1];
      return example === undefined ? `<p>${printInline(paragraph)}</p>` : printCode(example);
    })
    .join('');
}

function printInline(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/gu, '<code>$1</code>');
}

function printCode(text: string): string {
  return `<pre><code>${escapeHtml(text)}</code></pre>`;
}
