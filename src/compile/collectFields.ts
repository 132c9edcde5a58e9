import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What field collection needs from the current operation. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Those that the operation is compiled with; emptied when that is done. */
  variables: Readonly<Record<string, unknown>>;
  /** The most entries that one page of a list may have; for exports more than for clients. */
  readonly maximumFirst: number;
  /** Whether its statement runs a thousand times, as that of an export does: then it may take longer to plan. */
  readonly runsOften?: boolean;
}

/**
 * Collects the fields of one object type by response key, as the GraphQL specification's CollectFields does: fragments
 * expanded, `@skip` and `@include` applied, fields of one response key kept together in the order of the document.
 */
export function collectFields(
  document: Document,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;

  function collect(selectionSet: SelectionSetNode): void {
    for (const selection of selectionSet.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, document.variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, document.variables)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = fields.get(key);
        if (same === undefined) fields.set(key, [selection]);
        else same.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (selection.typeCondition === undefined || applies(selection.typeCondition)) collect(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = document.fragments.get(selection.name.value);
        if (fragment !== undefined && applies(fragment.typeCondition)) collect(fragment.selectionSet);
      }
    }
  }

  function applies(condition: FragmentDefinitionNode['typeCondition']): boolean {
    const conditional = typeFromAST(document.schema, condition);
    if (conditional === type) return true;
    return isAbstractType(conditional) && document.schema.isSubType(conditional, type);
  }
}
