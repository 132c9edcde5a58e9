import {
  execute,
  getNamedType,
  isEnumType,
  isObjectType,
  parse,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { MemoryGraph, MemoryNode } from './memoryGraph.ts';
import { compare, REFERENCE_LINKS, referenceLists, type ReferenceList } from './referenceWalks.ts';

type Args = Readonly<Record<string, unknown>>;

interface ReferencePage {
  readonly nodes: readonly MemoryNode[];
  readonly total: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** What has no node of its own: read by property name. */
interface Plain {
  readonly plain: Readonly<Record<string, unknown>>;
}

/**
 * Answers operations in the plain slow way: graphql-js, one resolver per field, the graph in memory, lists filtered,
 * sorted and cut by hand. It shares nothing with the compiler except the SDL.
 */
export function createReferenceExecutor(
  schema: GraphQLSchema,
  graph: MemoryGraph,
): (query: string, variables?: Args) => Promise<ExecutionResult> {
  const lists = referenceLists(graph);
  return async (query, variableValues) =>
    execute({
      schema,
      document: parse(query),
      variableValues,
      fieldResolver: (source: unknown, args: Args, _context, info) => resolve(source, args, info),
      typeResolver: (value) => (value as MemoryNode).type,
    });

  function resolve(source: unknown, args: Args, info: GraphQLResolveInfo): unknown {
    const name = `${info.parentType.name}.${info.fieldName}`;
    const list = lists[name];
    const node = source as MemoryNode;
    if (list !== undefined) return readPage(list, node, args);
    if (info.parentType.name === 'Query') return findOne(info.fieldName, args);
    if (
      info.parentType.name.endsWith('Connection') ||
      info.parentType.name.endsWith('Edge') ||
      info.parentType.name === 'PageInfo'
    )
      return readPart(source, info.fieldName);
    const link = REFERENCE_LINKS[name];
    if (link !== undefined)
      return info.returnType.toString().startsWith('[')
        ? link(graph, node, args)
        : (link(graph, node, args)[0] ?? null);
    return readEnum(info, readValue(source, info));
  }

  function readPage({ walk, sorts, direction }: ReferenceList, node: MemoryNode, args: Args): ReferencePage {
    const order = args['orderBy'] as { readonly field: string; readonly direction: 'ASC' | 'DESC' } | undefined;
    const sort = sorts[order?.field ?? Object.keys(sorts)[0] ?? ''];
    if (sort === undefined) throw new Error(`The reference has no order ${String(order?.field)}.`);
    const sign = (order?.direction ?? direction) === 'ASC' ? 1 : -1;
    const filter = Object.entries((args['filter'] ?? {}) as Args);
    const found = walk(graph, node, args)
      .filter((entry) => filter.every(([key, value]) => value === null || fits(entry, key, value)))
      .toSorted((a, b) => sign * (compare(sort(a), sort(b)) || compare(a.id, b.id)));
    const last = args['last'] as number | undefined;
    const size = last ?? ((args['first'] ?? 10) as number);
    const more = found.length > size;
    return {
      nodes: last === undefined ? found.slice(0, size) : found.slice(Math.max(0, found.length - size)),
      total: found.length,
      hasNext: last === undefined && more,
      hasPrevious: last !== undefined && more,
    };
  }

  function fits(node: MemoryNode, key: string, value: unknown): boolean {
    const { properties } = node;
    const stored = String(value).toLowerCase().replaceAll('_', '-');
    switch (key) {
      case 'nameContains':
        return String(properties['name']).includes(String(value));
      case 'headlineContains':
        return properties['headline'] !== undefined && String(properties['headline']).includes(String(value));
      case 'dateFrom':
        return properties['date'] !== undefined && String(properties['date']) >= String(value);
      case 'dateTo':
        return properties['date'] !== undefined && String(properties['date']) <= String(value);
      case 'periodFrom':
        return properties['periodEnd'] !== undefined && String(properties['periodEnd']) >= String(value);
      case 'periodTo':
        return properties['periodEnd'] !== undefined && String(properties['periodEnd']) <= String(value);
      case 'indicator':
      case 'subject':
        return properties[`${key}Id`] === value;
      case 'part':
        return properties['partId'] === value;
      case 'indicators':
        return (value as readonly unknown[]).includes(properties['indicatorId']);
      case 'parts':
        return (value as readonly unknown[]).includes(properties['partId']);
      case 'partAxis':
        return graph.out(node, 'COVERS').some((part) => part.properties['axis'] === stored);
      case 'subjectLevel':
        return graph.out(node, 'ABOUT').some((subject) => subject.properties['level'] === stored);
      case 'subjectKind':
        return graph
          .out(node, 'ABOUT')
          .some((subject) => subject.type === 'Organization' && subject.properties['kind'] === stored);
      case 'region':
        return graph.out(node, 'IN_REGION').some(({ id }) => id === value);
      case 'speaker':
        return graph.out(node, 'ATTRIBUTED_TO').some(({ id }) => id === value);
      case 'publication':
        return publicationOf(node) === value;
      case 'pageFile':
        return graph
          .out(node, 'REPORTED_IN')
          .flatMap((article) => graph.out(article, 'ON'))
          .some((page) => page.properties['file'] === value);
      case 'totalOnly':
        return (properties['breakdown'] === undefined) === value;
      case 'exact':
        return (properties['qualifier'] === undefined) === value;
      case 'named':
        return graph.out(node, 'NAMED_IN').length > 0 === value;
      case 'changeDirection':
        return properties['changeDirection'] === stored;
      case 'hasChange':
        return (properties['changeDirection'] !== undefined) === value;
      case 'hasStatistics':
        return Number(properties['statisticCount']) > 0 === value;
      case 'wired':
        return graph.into(node, 'WIRED').length > 0 === value;
      case 'unit':
        return properties['valueUnit'] === value;
      case 'dimension':
        return (node.type === 'Statistic' ? properties['valueDimension'] : properties['dimension']) === stored;
      case 'period':
      case 'periodWithin': {
        const { start, end } = value as { readonly start: string; readonly end: string };
        const [from, to] = [properties['periodStart'], properties['periodEnd']] as (string | undefined)[];
        if (from === undefined || to === undefined) return false;
        return key === 'period' ? from === start && to === end : from >= start && to <= end;
      }
      case 'attributed':
        return graph.out(node, 'ATTRIBUTED_TO').length > 0 === value;
      case 'resolved':
        return graph.out(node, 'RESOLVES_TO').length > 0 === value;
      case 'official':
        return properties['official'] === value;
      case 'agency':
      case 'qualifier':
      case 'breakdown':
        return properties[key] === value;
      default:
        return properties[key] === stored;
    }
  }

  function publicationOf(node: MemoryNode): unknown {
    if (node.type !== 'Statistic') return node.properties['publicationId'];
    return graph.out(node, 'REPORTED_IN')[0]?.properties['publicationId'];
  }

  function findOne(field: string, args: Args): unknown {
    if (field === 'nodes') return (args['ids'] as readonly string[]).map((id) => graph.find(id) ?? null);
    const [key = '', value] = Object.entries(args)[0] ?? [];
    const type = field.charAt(0).toUpperCase() + field.slice(1);
    return (
      graph
        .ofType(type)
        .find(
          ({ properties }) =>
            properties[key] === value || (key === 'name' && type === 'Region' && properties['shortName'] === value),
        ) ?? null
    );
  }

  function readPart(source: unknown, field: string): unknown {
    const page = source as ReferencePage & { readonly node?: MemoryNode };
    if (field === 'nodes') return page.nodes;
    if (field === 'edges') return page.nodes.map((node) => ({ node }));
    if (field === 'totalCount') return page.total;
    if (field === 'pageInfo') return page;
    if (field === 'hasNextPage') return page.hasNext;
    return field === 'hasPreviousPage' ? page.hasPrevious : (page.node ?? null);
  }

  function claimOf(node: MemoryNode): MemoryNode | undefined {
    return graph.out(node, 'MAKES')[0];
  }

  function readValue(source: unknown, info: GraphQLResolveInfo): unknown {
    const { fieldName } = info;
    if ('plain' in (source as object)) return (source as Plain).plain[fieldName];
    const node = source as MemoryNode;
    const spans = (starts: string, ends: string): readonly Plain[] =>
      ((node.properties[starts] ?? []) as readonly number[]).map((start, index) => ({
        plain: { start, end: (node.properties[ends] as readonly number[])[index] },
      }));
    if (fieldName === 'segments') return spans('segmentStarts', 'segmentEnds');
    if (fieldName === 'places')
      return node.type === 'Statistic' ? spans('evidenceStarts', 'evidenceEnds') : spans('starts', 'ends');
    if (fieldName === 'headlineSpan')
      return node.properties['headlineStart'] === undefined
        ? null
        : { plain: { start: node.properties['headlineStart'], end: node.properties['headlineEnd'] } };
    if (fieldName === 'quote') return node.properties['sourceQuote'];
    if (fieldName === 'url') return `/node/${node.id}`;
    if (fieldName === 'matchedName') return null;
    if (fieldName === 'name' && node.type === 'Post')
      return `${String(graph.out(node, 'AT')[0]?.properties['name'] ?? '')}${String(node.properties['title'])}`;
    if (fieldName === 'kickers') return node.properties['kicker'];
    if (['date', 'seenFrom', 'seenTo'].includes(fieldName)) {
      const day = node.properties[fieldName];
      return typeof day === 'string' && day.length === 10 ? day : null;
    }
    if (['partialDate', 'seenFromDate', 'seenToDate'].includes(fieldName))
      return readPartialDate(
        node.properties[fieldName === 'partialDate' ? 'date' : fieldName.replace(/Date$/, '')] as string | undefined,
      );
    if (fieldName === 'rule') return node.properties['rule'] ?? claimOf(node)?.properties['rule'];
    if (fieldName === 'why') {
      const why = node.properties['why'] ?? claimOf(node)?.properties['why'];
      return why === undefined ? undefined : `${String(node.properties['whyAlias'] ?? '')}${String(why)}`;
    }
    const type = getNamedType(info.returnType);
    if (!isObjectType(type))
      return node.properties[fieldName] ?? (info.returnType.toString().startsWith('[') ? [] : null);
    return readEmbedded(node, fieldName, Object.keys(type.getFields()));
  }

  function readPartialDate(text: string | undefined): Plain | null {
    if (text === undefined) return null;
    const [year = '', month, day] = text.split('-');
    const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
    return {
      plain: {
        text,
        precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
        start: `${year}-${month ?? '01'}-${day ?? '01'}`,
        end: day === undefined ? last : text,
      },
    };
  }

  function readEmbedded(node: MemoryNode, field: string, parts: readonly string[]): Plain | null {
    const plain = Object.fromEntries(
      parts.map((part) => [part, node.properties[field + part.charAt(0).toUpperCase() + part.slice(1)]]),
    );
    return plain[parts[0] ?? ''] === undefined ? null : { plain };
  }

  function readEnum(info: GraphQLResolveInfo, value: unknown): unknown {
    return isEnumType(getNamedType(info.returnType)) && typeof value === 'string'
      ? value.toUpperCase().replaceAll('-', '_')
      : value;
  }
}
