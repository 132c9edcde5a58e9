import type { Output } from './createOutput.ts';

/** A first question to the graph: one line, so that it can be copied out of any terminal. */
const FIRST_QUERY = '{ region(name: "浙江省") { name organizations(first: 5) { nodes { name } } } }';

/** Prints where the graph is served, and what to try first. */
export function printWelcome(url: string, { style }: Output): string {
  return `
${style('green', 'Ready.')}
  Explorer    ${style('cyan', `${url}/`)}  (in a browser)
  Playground  ${style('cyan', `${url}/playground`)}  (in a browser)
  GraphQL     ${style('cyan', `${url}/graphql`)}  (POST)

Try:
  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: FIRST_QUERY })}'

Ctrl-C stops everything.
`;
}
