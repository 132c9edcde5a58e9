import { loadStatement } from './loadStatement.ts';

/** A statement of a load, and in which transactions it runs. */
export interface LoadPlan {
  readonly cypher: string;
  /** Made-up values of the types that a load passes, with which the statement finds nothing. */
  readonly params: Readonly<Record<string, unknown>>;
  /** It is planned for transactions that have written something; otherwise for those that have not yet. */
  readonly afterWrite: boolean;
}

/** The statements that a load or a decision about a figure or name runs, in about this order. */
const NAMES =
  'lock-graph find-statistic find-article find-decision find-mention find-standing-load find-run find-known-pages find-judgements undo-judgement judgements find-standing-facts find-facts-of-pages find-shared find-page-buckets find-page-units list-wire-texts-of-pages find-page-state clear-supports clear-pages pages publications add-claims drop-claims find-merges find-claims find-entities organizations people projects below part-of claims-mean former-ids articles groups mentions indicators parts series statistics quotations posts resolves-to named-in wrote wired attributed-to covers of fills change-statistics concerns-figure statistics-in-region organizations-in-region projects-in-region located-in belongs-to evidenced-by undertakes named-after sums apply-claims concerns find-posts find-indicators list-residents refresh-statistic-counts refresh-posts refresh-indicators queue-owner-moves find-wire-texts join-wire-texts find-stale-slots delete-slots find-witnesses settle-slots compared find-above find-slots find-slots-of-whole find-slots-below find-indicator-names checks derivations find-ending find-names prune-shared follow-ids queue-entity-moves queue-claim-moves queue-orphan-moves runs find-move'.split(
    ' ',
  );

const WRITES = /^\s*(?:CREATE|MERGE|SET|REMOVE|DELETE|DETACH DELETE|FOREACH)\b/mu;
/** Loads wait for each other at this node, and must not have to wait for planning. */
const LOCKS_GRAPH = /:Graph\b/u;

/** Lists the statements of a load with what is needed to plan them before the first one. */
export function listLoadPlans(): readonly LoadPlan[] {
  return NAMES.flatMap((name) => {
    const { cypher } = loadStatement(name);
    const params = makeUp(cypher);
    const states = LOCKS_GRAPH.test(cypher) ? [false] : WRITES.test(cypher) ? [true] : [false, true];
    return states.map((afterWrite) => ({ cypher, params, afterWrite }));
  });
}

/** Makes up parameters by their names: Neo4j plans a statement for the types of its values, a list's elements included. */
function makeUp(cypher: string): Readonly<Record<string, unknown>> {
  const names = new Set(Array.from(cypher.matchAll(/\$(\w+)/gu), ([, name = '']) => name));
  return Object.fromEntries(Array.from(names, (name) => [name, sampleOf(name)]));
}

function sampleOf(name: string): unknown {
  if (name === 'rows' || name === 'ranges') return [{}];
  if (/(?:Ids|^ids|^buckets)$/u.test(name)) return ['q'];
  return name === 'limit' || name === 'most' ? 0n : 'q';
}
