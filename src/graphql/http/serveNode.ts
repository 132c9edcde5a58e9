import type { RequestHandler } from 'express';
import { findLabel, type NodeLabel } from '../../model/ids.ts';

/** What the playground selects from a node of each type when a link opens it. */
const SELECTIONS: Partial<Record<NodeLabel, string>> = {
  Statistic: `    subject { name url }
    indicator { name url }
    breakdown
    display
    period { text }
    change { text }
    quote
    attributions { role name source { url } }
    agreements { verdict why other { display url } }
    checks { rule verdict arithmetic url }
    article { headline url page { file publication { name } } }`,
  Slot: `    kind
    period { start end }
    preferred { display url }
    preferredBecause
    witnesses
    figures(first: 50) { nodes { display article { headline } url } }`,
  Check: `    rule
    verdict
    why
    arithmetic
    inputs { role statistic { display quote url } }`,
  Article: `    headline
    partialDate { text }
    page { file url }
    statistics(first: 100) { nodes { subject { name } indicator { name } breakdown display url } }`,
  Indicator: `    name
    aliases
    statistics(first: 50) { nodes { subject { name } breakdown display period { text } url } }`,
  Series: `    name
    statistics(first: 50) { nodes { display period { text } article { headline } url } }
    slots(first: 50) { nodes { period { start end } preferred { display } figureCount witnesses url } }`,
  Page: `    file
    publication { name }
    pageNumber
    articles(first: 100) { nodes { headline kind url } }`,
  Publication: `    name
    pages(first: 50) { nodes { file date url } }`,
  Post: `    title
    person { name url }
    organization { name url }`,
  Quotation: `    text
    speaker { name url }
    article { headline url }`,
  Mention: `    surface
    entity { name url }
    article { headline url }`,
  Run: `    number
    status
    at
    page { file url }`,
};
const ENTITY = `    name
    neighbourCounts { relationship type count }
    statisticsAbout(first: 50) { nodes { indicator { name } breakdown display period { text } change { text } url } }
    statisticsStated(first: 10) { nodes { subject { name } indicator { name } display url } }
    articles(first: 10) { nodes { headline url } }`;
const ENTITIES: ReadonlySet<string> = new Set(['Region', 'Organization', 'Person', 'Project', 'Group']);

/** Opens the playground with the query of one node, at the address of `Node.url`. */
export const serveNode: RequestHandler = (request, response, next) => {
  const id = String(request.params['id']);
  const label = findLabel(id);
  if (label === undefined) return next();
  response.redirect(`/graphql?query=${encodeURIComponent(printNodeQuery(id, label))}`);
};

/** Prints the query that shows a node of a type with its surroundings. */
export function printNodeQuery(id: string, label: NodeLabel): string {
  const selection = SELECTIONS[label] ?? (ENTITIES.has(label) ? ENTITY : '');
  const typed = selection === '' ? '' : `\n    ... on ${label} {\n${selection.replaceAll(/^/gm, '  ')}\n    }`;
  return `{\n  node(id: "${id}") {\n    id\n    url${typed}\n  }\n}\n`;
}
