import type { Driver } from 'neo4j-driver';

/** A node as the store has it, with its GraphQL type. */
export interface MemoryNode {
  readonly type: string;
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface MemoryLink {
  readonly type: string;
  readonly from: MemoryNode;
  readonly to: MemoryNode;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A whole graph in memory: what the reference resolvers walk, one step at a time. */
export class MemoryGraph {
  readonly nodes: readonly MemoryNode[];
  readonly links: readonly MemoryLink[];

  constructor(nodes: readonly MemoryNode[], links: readonly MemoryLink[]) {
    this.nodes = nodes;
    this.links = links;
  }

  find(id: string): MemoryNode | undefined {
    return this.nodes.find((node) => node.id === id);
  }

  ofType(type: string): readonly MemoryNode[] {
    return this.nodes.filter((node) => node.type === type);
  }

  /** Gives the nodes at the far ends of the relationships of one type that leave a node. */
  out(node: MemoryNode, type: string): readonly MemoryNode[] {
    return this.links.filter((link) => link.type === type && link.from === node).map(({ to }) => to);
  }

  /** Gives the nodes at the near ends of the relationships of one type that point to a node. */
  into(node: MemoryNode, type: string): readonly MemoryNode[] {
    return this.links.filter((link) => link.type === type && link.to === node).map(({ from }) => from);
  }

  linksOf(node: MemoryNode, type: string): readonly MemoryLink[] {
    return this.links.filter((link) => link.type === type && (link.from === node || link.to === node));
  }
}

/** Reads a whole (small) graph into memory. */
export async function readMemoryGraph(driver: Driver): Promise<MemoryGraph> {
  const nodes = await driver.executeQuery(
    'MATCH (node) WHERE node.id IS NOT NULL RETURN elementId(node) AS key, labels(node) AS labels, properties(node) AS properties',
  );
  const byKey = new Map(
    nodes.records.map((record) => {
      const labels = record.get('labels') as readonly string[];
      const properties = record.get('properties') as Readonly<Record<string, unknown>>;
      const type = labels.find((label) => label !== 'Entity' && label !== 'Official') ?? '';
      return [
        String(record.get('key')),
        { type, id: String(properties['id']), labels, properties } satisfies MemoryNode,
      ] as const;
    }),
  );
  const links = await driver.executeQuery(
    'MATCH (from)-[link]->(to) RETURN elementId(from) AS from, elementId(to) AS to, type(link) AS type, properties(link) AS properties',
  );
  return new MemoryGraph(
    [...byKey.values()],
    links.records.flatMap((record) => {
      const from = byKey.get(String(record.get('from')));
      const to = byKey.get(String(record.get('to')));
      const properties = record.get('properties') as Readonly<Record<string, unknown>>;
      return from === undefined || to === undefined ? [] : [{ type: String(record.get('type')), from, to, properties }];
    }),
  );
}
