import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Catalogue } from '../compile/catalogue.ts';
import { findCitationStyle, queryCitedWork } from '../export/cite.ts';
import { EXPORTERS } from '../export/exporters.ts';
import type { ExportRequest } from '../export/connection.ts';
import type { ExportSource } from '../export/exportSource.ts';
import { CHINA_ID } from '../resolve/regionLexicon.ts';
import { findLabel, type NodeLabel } from '../model/ids.ts';
import type { Planner } from '../graphql/plugins/createPlanner.ts';
import type { ExportPort } from '../graphql/http/serveExports.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';

/** Adapts the exporters to the server's interface. With a planner, what they read is planned in turn with everything else. */
export function createExports(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  query: RunQuery,
  plan?: Planner['planPatiently'],
): ExportPort {
  const openSource = (client: string | undefined): ExportSource => {
    const queryPlanned: RunQuery = async (statement, signal) => {
      await plan?.(statement, { client: client ?? 'export', signal });
      return query(statement, signal);
    };
    return { schema, catalogue, query: plan === undefined ? query : queryPlanned };
  };
  return {
    formats: [...EXPORTERS.keys()],
    async open({ format, list, under, beside, arguments: given, view, client, ...options }) {
      const exporter = EXPORTERS.get(format);
      if (exporter === undefined) throw new Error(`The server let an unknown format through: ${format}.`);
      const named = (name: string): string => `${name}.${exporter.ending}`;
      if (view !== undefined) {
        const opened = await exporter.open(openSource(client), requestView(view), options);
        return { mediaType: exporter.mediaType, fileName: named(view.name), ...opened };
      }
      const isDrawn = format === 'graphml';
      const chosen = list ?? (isDrawn || under === null ? null : chooseList(schema, under));
      const requestOf = (owner: string | null): ExportRequest => ({
        list: chosen,
        under: owner,
        arguments: completeScope(schema, owner, chosen, given),
      });
      const request = { ...requestOf(under), ...(beside != null && { more: [requestOf(beside)] }) };
      const opened = await exporter.open(openSource(client), request, options);
      return { mediaType: exporter.mediaType, fileName: named(under ?? chosen ?? 'graph'), ...opened };
    },
    async cite({ id, style, base, signal, client }) {
      const { mediaType, print } = findCitationStyle(style);
      const work = await queryCitedWork(openSource(client), id, {
        base,
        today: new Date().toISOString().slice(0, 10),
        signal,
      });
      return { mediaType, fileName: `${id}.txt`, text: once(print(work)) };
    },
  };
}

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

/** What waits at the desk, as its operation asks for it (explorer/documents/desk.graphql). */
const QUEUES = [{ verdict: 'CONFLICT' }, { verdict: 'RESTATED' }, { maxConfidence: 0.7 }];

/**
 * The rows of a view of the explorer: of the first page the provinces, of a search what it finds, of the graph what is drawn, of the desk
 * the figures that wait there, or the figures or names of the page under review.
 */
function requestView({ name, address }: NonNullable<Parameters<ExportPort['open']>[0]['view']>): ExportRequest {
  if (name === 'graph') return { list: null, under: null, arguments: {}, drawing: address };
  if (name === 'overview') return { list: 'children', under: CHINA_ID, arguments: { filter: { level: 'PROVINCE' } } };
  if (name === 'desk') return requestDesk(address);
  const { q, type } = address;
  return { list: 'search', under: null, arguments: { query: q, types: type === undefined ? undefined : [type] } };
}

function requestDesk({ page, show }: Readonly<Record<string, string>>): ExportRequest {
  if (page !== undefined) return { list: show === 'names' ? 'mentions' : 'statistics', under: page, arguments: {} };
  const [first = {}, ...others] = QUEUES.map((queue) => ({ filter: { ...queue, judged: false, rejected: false } }));
  const requestQueue = (given: object): ExportRequest => ({ list: 'statistics', under: null, arguments: { ...given } });
  return { ...requestQueue(first), more: others.map(requestQueue) };
}

/** The lists at the address of a node besides its figures. */
const LISTS: Partial<Record<NodeLabel, string>> = {
  Slot: 'figures',
  Check: 'inputs',
  Publication: 'pages',
  WireText: 'articles',
};

/** At the address of a node are its figures, or what else it consists of, or the node itself if it has neither. */
function chooseList(schema: GraphQLSchema, id: string): string | null {
  const label = findLabel(id);
  const own = label === undefined ? undefined : LISTS[label];
  if (own !== undefined) return own;
  const isListed = fieldOf(schema, id, 'statistics') !== undefined || label === 'Page';
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
