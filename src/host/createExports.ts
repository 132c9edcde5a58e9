import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Catalogue } from '../compile/catalogue.ts';
import { findCitationStyle, queryCitedWork } from '../export/cite.ts';
import { EXPORTERS } from '../export/exporters.ts';
import { findLabel } from '../model/ids.ts';
import type { ExportPort } from '../graphql/http/serveExports.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';

/** Adapts the exporters to the server's interface. */
export function createExports(schema: GraphQLSchema, catalogue: Catalogue, read: RunQuery): ExportPort {
  const source = { schema, catalogue, read };
  return {
    formats: [...EXPORTERS.keys()],
    async open({ format, list, under, arguments: given, ...options }) {
      const exporter = EXPORTERS.get(format);
      if (exporter === undefined) throw new Error(`The server let an unknown format through: ${format}.`);
      const isDrawn = format === 'graphml';
      const chosen = list ?? (isDrawn || under === null ? null : chooseList(schema, under));
      const opened = await exporter.open(
        source,
        { list: chosen, under, arguments: completeScope(schema, under, chosen, given) },
        options,
      );
      return { mediaType: exporter.mediaType, fileName: `${under ?? chosen ?? 'graph'}.${exporter.ending}`, ...opened };
    },
    async cite({ id, style, base, signal }) {
      const { mediaType, print } = findCitationStyle(style);
      const work = await queryCitedWork(source, id, { base, today: new Date().toISOString().slice(0, 10), signal });
      return { mediaType, fileName: `${id}.txt`, text: once(print(work)) };
    },
  };
}

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

/** At the address of a thing stand its figures, and the thing itself if it has none. */
function chooseList(schema: GraphQLSchema, id: string): string | null {
  const isListed = fieldOf(schema, id, 'statistics') !== undefined || findLabel(id) === 'Page';
  return isListed ? 'statistics' : null;
}

/** A region has few figures of its own, so its table includes everything in it unless another scope is requested. */
function completeScope(
  schema: GraphQLSchema,
  under: string | null,
  list: string | null,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const field = under === null || list === null ? undefined : fieldOf(schema, under, list);
  const takesScope = field?.args.some(({ name }) => name === 'scope') ?? false;
  return takesScope ? { ...given, scope: given['scope'] ?? 'BELOW' } : given;
}

function fieldOf(schema: GraphQLSchema, id: string, name: string): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(findLabel(id) ?? '');
  return isObjectType(type) ? type.getFields()[name] : undefined;
}
