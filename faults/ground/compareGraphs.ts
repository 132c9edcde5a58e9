import type { Finding } from '../scenario.ts';
import type { GraphDump } from '../../tests/support/dumpGraph.ts';

/** Checks a graph against the one that an undisturbed run makes, node for node and relationship for relationship. */
export function compareGraphs(found: GraphDump, expected: GraphDump): Finding {
  const lost = countMissing(expected, found);
  const added = countMissing(found, expected);
  return {
    must: 'the graph is identical to one made without faults, node for node and relationship for relationship',
    seen: `${found.nodes.length} nodes, ${found.links.length} relationships; ${lost} lost, ${added} too many`,
    isMet:
      lost === 0 &&
      added === 0 &&
      found.nodes.length === expected.nodes.length &&
      found.links.length === expected.links.length,
  };
}

function countMissing(of: GraphDump, from: GraphDump): number {
  const nodes = new Set(from.nodes);
  const links = new Set(from.links);
  return of.nodes.filter((node) => !nodes.has(node)).length + of.links.filter((link) => !links.has(link)).length;
}
