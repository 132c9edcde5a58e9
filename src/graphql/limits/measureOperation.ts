import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { LONG_LISTS } from '../../compile/longLists.ts';
import { measureIntrospection } from './introspectionSizes.ts';
import { measureArguments } from './measureArguments.ts';
import type { Limits } from './limits.ts';

/** What an operation may cost, counted before anything is read. */
export interface OperationMeasure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the operation itself. */
  readonly rootFields: number;
  /** Fields with every fragment expanded. */
  readonly selections: number;
  /** Nodes that may be returned: each connection's `first` times those of the enclosing connections. */
  readonly nodes: number;
  /** Pages that are read: one per connection and parent. */
  readonly pages: number;
  /** Bytes that its aliases may add to the answer: a name is printed again for every node. */
  readonly aliasBytes: number;
}

/** What is measured: a validated operation, its document's fragments, and its variables, coerced. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A partial measure: `beside` are nodes that count once per list, not once per entry. */
interface Measure extends OperationMeasure {
  readonly beside: number;
}

const NOTHING: Measure = {
  depth: 0,
  aliases: 0,
  directives: 0,
  rootFields: 0,
  selections: 0,
  nodes: 0,
  pages: 0,
  aliasBytes: 0,
  beside: 0,
};
/** A list without `first` says nothing about its length; such lists are short by design (kickers, reporters, spans). */
const ASSUMED_LIST_SIZE = 5;
/** Each part of the schema is built and printed by this server, with long texts, so it counts as this many nodes. */
const SCHEMA_WEIGHT = 5;
/** Facets are counted over up to 20,000 entries of their list: each counts as this many nodes, whatever its `first`. */
const FACETS_WEIGHT = 500;
/**
 * What is counted over whole pages: their names and figures count as this many nodes. Long texts count as the nodes
 * that take as many bytes.
 */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['Article.body', 10],
  ['Page.lines', 50],
  ['Page.text', 50],
  ['Page.quality', 300],
  ['Query.attributions', 500],
  ['Query.coverage', 50],
  ['Query.quality', 10_000],
]);
/** Counts are capped here, so that a fragment that doubles fifty times stays a finite number. */
const MOST = 1e15;

/**
 * Measures an operation bottom-up, each fragment once, so that a fragment that expands to millions of fields costs no
 * more than its text. Fields excluded by @skip and @include do not count. Throws on a list argument over its limit
 * (measureArguments). Nodes and pages follow the formula GitHub publishes for its own API; both are upper bounds.
 */
export function measureOperation(
  { schema, operation, fragments, variables }: MeasuredOperation,
  limits: Limits,
): OperationMeasure {
  const measured = new Map<string, Measure>();
  const root = schema.getRootType(operation.operation);
  const whole = measureSelections(operation.selectionSet, root ?? undefined, false);
  const { beside, ...measure } = whole;
  return {
    ...measure,
    nodes: capped(measure.nodes + beside),
    directives: measure.directives + (operation.directives?.length ?? 0),
  };

  function measureSelections(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    inPage: boolean,
  ): Measure {
    return selections.map((selection) => measureSelection(selection, type, inPage)).reduce(addUp, NOTHING);
  }

  function measureSelection(selection: SelectionNode, type: GraphQLNamedType | undefined, inPage: boolean): Measure {
    const directives = selection.directives?.length ?? 0;
    if (directives > 0 && !isIncluded(selection, variables)) return { ...NOTHING, directives };
    const own = { ...NOTHING, directives };
    switch (selection.kind) {
      case Kind.FIELD:
        return addUp(own, measureField(selection, type, inPage));
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        const inner = condition === undefined ? type : schema.getType(condition);
        return addUp(own, measureSelections(selection.selectionSet, inner, inPage));
      }
      case Kind.FRAGMENT_SPREAD:
        return addUp(own, measureFragment(selection.name.value, inPage));
    }
  }

  function measureFragment(name: string, inPage: boolean): Measure {
    const key = `${name} ${inPage}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const measure = measureSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), inPage);
    measured.set(key, measure);
    return measure;
  }

  function measureField(node: FieldNode, parent: GraphQLNamedType | undefined, inPage: boolean): Measure {
    const field = findField(schema, parent, node.name.value);
    const args = field === undefined ? {} : measureArguments(field, node, variables, limits);
    const isPaged = args.first !== undefined;
    const inner =
      node.selectionSet === undefined
        ? NOTHING
        : measureSelections(node.selectionSet, field && getNamedType(field.type), isPaged);
    const longList = parent && LONG_LISTS.get(`${parent.name}.${node.name.value}`);
    const size =
      args.first ?? longList ?? (field === undefined || inPage ? 1 : sizeOfList(schema, field, args.longestList));
    const isMany = isPaged || size > 1 || (isOfSchema(field) && isListType(field && getNullableType(field.type)));
    const weight = isOfSchema(field) ? SCHEMA_WEIGHT : 1;
    const counted = (parent && WEIGHTS.get(`${parent.name}.${node.name.value}`)) ?? 0;
    const isFacets = field !== undefined && getNamedType(field.type).name === 'Facet';
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (node.alias === undefined ? 0 : 1),
      directives: inner.directives,
      rootFields: 1,
      selections: inner.selections + 1,
      nodes: isFacets
        ? 0
        : capped((isMany ? size * weight : 0) + size * (inner.nodes + counted) + (isPaged ? inner.beside : 0)),
      pages: capped((isPaged ? 1 : 0) + size * inner.pages),
      aliasBytes: capped((node.alias?.value.length ?? 0) + size * inner.aliasBytes),
      // Facets count over the whole list, however many of its entries are asked for.
      beside: isFacets ? FACETS_WEIGHT : isPaged ? 0 : capped(size * inner.beside),
    };
  }
}

function addUp(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: capped(one.aliases + other.aliases),
    directives: capped(one.directives + other.directives),
    rootFields: capped(one.rootFields + other.rootFields),
    selections: capped(one.selections + other.selections),
    nodes: capped(one.nodes + other.nodes),
    pages: capped(one.pages + other.pages),
    aliasBytes: capped(one.aliasBytes + other.aliasBytes),
    beside: capped(one.beside + other.beside),
  };
}

function capped(count: number): number {
  return Math.min(count, MOST);
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

/** Finds a field's definition; those of introspection have none on the type. */
function findField(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** Returns how many nodes a list without `first` may have: as many as the given ids, else a few. */
function sizeOfList(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  longestList: number | undefined,
): number {
  const type = getNullableType(field.type);
  if (!isListType(type) || !isCompositeType(getNamedType(type))) return 1;
  if (isOfSchema(field)) return measureIntrospection(schema)[field.name] ?? 1;
  return longestList ?? ASSUMED_LIST_SIZE;
}

/** Says whether a field leads to a part of the schema: `__schema`, `__type`, and what is below them. */
function isOfSchema(field: GraphQLField<unknown, unknown> | undefined): boolean {
  if (field === undefined) return false;
  const type = getNamedType(field.type);
  return isCompositeType(type) && type.name.startsWith('__');
}
