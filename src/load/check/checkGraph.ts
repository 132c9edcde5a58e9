import { createHash } from 'node:crypto';
import { findLabel } from '../../model/ids.ts';
import type { Query, RunQuery } from '../../neo4j/runQuery.ts';
import { matchLoosely } from '../../locate/matchLoosely.ts';
import { type PlainRecord, loadStatement } from '../loadStatement.ts';
import { countMoves } from '../moves/settleMoves.ts';
import { NODE_RULES } from './nodeRules.ts';
import type { NodeProperties, NodeRule } from './nodeRules.ts';

/** An inconsistency in the graph. */
export interface Finding {
  /** The node that it is about; for nodes without an id, their label. */
  readonly id: string;
  readonly message: string;
}

/** Nodes are read in slices of this size, so that memory use stays constant. */
const SLICE = 5_000n;

/**
 * Audits the whole graph: required properties, ids, recomputed keys, relationships of which there must be exactly one,
 * nodes that nothing supports, and quotes that are not where they say. Gives each finding as it is found; gives nothing
 * if all is well.
 */
export async function* checkGraph({ query }: { readonly query: RunQuery }): AsyncGenerator<Finding, void, void> {
  for (const rule of NODE_RULES) yield* checkLabel(query, rule);
  yield* checkClaims(query);
  for (const { id } of await query(loadStatement('list-page-ids'))) yield* checkQuotes(query, id as string);
}

/**
 * Claims are counted as pages come and go: the count must be that of the pages, which were written for the entity
 * that each claim means.
 */
async function* checkClaims(query: RunQuery): AsyncGenerator<Finding, void, void> {
  const moves = await countMoves({ query });
  if (moves > 0) {
    yield {
      id: 'Move',
      message: `${String(moves)} moves are pending: load or serve, then check again`,
    };
    return;
  }
  for (let after = ''; ;) {
    const answers = await query(loadStatement('check-claims', { after, limit: SLICE }));
    for (const { id, pages, counted, astray } of answers) {
      if (pages !== counted)
        yield { id: id as string, message: `pages is ${String(pages)}, and should be ${String(counted)}` };
      if (astray !== 0)
        yield {
          id: id as string,
          message: `${String(astray)} of its pages were written for a different entity from the one it means`,
        };
    }
    if (answers.length === 0) return;
    after = answers.at(-1)?.['id'] as string;
  }
}

async function* checkLabel(query: RunQuery, rule: NodeRule): AsyncGenerator<Finding, void, void> {
  const [nameless] = await query(loadStatement('count-nameless', { label: rule.label }));
  if (nameless?.['nodes'] !== 0) yield { id: rule.label, message: `${String(nameless?.['nodes'])} without an id` };
  for (let after = ''; ;) {
    const [outward, inward] = [Object.keys(rule.outward ?? {}), Object.keys(rule.inward ?? {})];
    const answers = await query(checkNodes(rule.label, { after, limit: SLICE, outward, inward }));
    if (answers.length === 0) return;
    for (const answer of answers) {
      const node = answer['node'] as NodeProperties;
      after = String(node['id']);
      yield* checkNode(node, rule);
      yield* checkLinks(node, rule.outward, answer['outward'] as readonly number[], 'from it');
      if (rule.lives?.(node) !== true)
        yield* checkLinks(node, rule.inward, answer['inward'] as readonly number[], 'to it');
    }
  }
}

/**
 * With the label in the text, Neo4j uses its index and reads only a slice; with a parameter it would sort the
 * whole label.
 */
export function checkNodes(label: NodeRule['label'], params: Readonly<Record<string, unknown>>): Query<PlainRecord> {
  const query = loadStatement('check-nodes', { label, ...params });
  return { ...query, cypher: query.cypher.replace(':$($label)', `:${label}`) };
}

function* checkNode(node: NodeProperties, { label, required, keys }: NodeRule): Generator<Finding, void, void> {
  const id = String(node['id']);
  if (findLabel(id) !== label) yield { id, message: `is not an id of a ${label}` };
  for (const name of required)
    if (node[name] === undefined || node[name] === null) yield { id, message: `${label} without ${name}` };
  for (const [name, work] of Object.entries(keys)) {
    const key = work(node);
    if (node[name] !== key)
      yield { id, message: `${name} is ${JSON.stringify(node[name])}, and should be ${JSON.stringify(key)}` };
  }
}

function* checkLinks(
  node: NodeProperties,
  bounds: NodeRule['outward'],
  counts: readonly number[],
  side: string,
): Generator<Finding, void, void> {
  for (const [index, [type, [least, most]]] of Object.entries(bounds ?? {}).entries()) {
    const count = counts[index] ?? 0;
    if (count < least || count > most)
      yield {
        id: String(node['id']),
        message: `${count} ${type} ${side}, and should be ${least === most ? least : most === 1 ? 'at most 1' : `at least ${least}`}`,
      };
  }
}

interface Quote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Offsets count UTF-16 code units, which Cypher's own functions do not: so the text is cut here. */
async function* checkQuotes(query: RunQuery, pageId: string): AsyncGenerator<Finding, void, void> {
  const [answer] = await query(loadStatement('check-quotes', { pageId }));
  if (answer === undefined) return;
  const text = String(answer['text']);
  if (createHash('sha256').update(text, 'utf8').digest('hex') !== answer['sha256'])
    yield { id: pageId, message: 'the text does not have the hash that names it' };
  for (const { id, start, end, quote } of answer['quotes'] as readonly Quote[])
    if (text.slice(start, end) !== quote)
      yield { id, message: `the page at [${start}, ${end}] does not read ${JSON.stringify(quote)}` };
  for (const { id, start, end, quote } of answer['surfaces'] as readonly Quote[])
    if (matchLoosely(text, start, end, quote) !== end)
      yield { id, message: `the page at [${start}, ${end}] does not name ${JSON.stringify(quote)}` };
}
