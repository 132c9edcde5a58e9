import type { GraphPiece } from '../queryGraph.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="date" for="node" attr.name="date" attr.type="string"/>
  <key id="type" for="edge" attr.name="type" attr.type="string"/>
  <graph id="econews" edgedefault="directed">
`;
const FOOT = '  </graph>\n</graphml>\n';

/** Writes a graph as GraphML, which Gephi, yEd, Cytoscape and networkx read. */
export async function* writeGraphMl(pieces: AsyncIterable<GraphPiece>): AsyncGenerator<string, void, undefined> {
  yield HEAD;
  for await (const { nodes, edges } of pieces) {
    let text = '';
    for (const { id, label, name, date } of nodes)
      text += `    <node id="${id}"><data key="kind">${label}</data><data key="label">${escape(name)}</data>${date === null ? '' : `<data key="date">${date}</data>`}</node>\n`;
    for (const { from, to, type } of edges)
      text += `    <edge source="${from}" target="${to}"><data key="type">${type}</data></edge>\n`;
    yield text;
  }
  yield FOOT;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters are not allowed in XML 1.0, not even escaped. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function escape(text: string): string {
  return text.replaceAll(CONTROL, '').replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
