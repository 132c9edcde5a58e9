import type { Finding } from '../faults/scenario.ts';

/** What one suite found. */
export interface SuiteResult {
  readonly name: string;
  readonly what: string;
  readonly findings: readonly Finding[];
}

const HEAD = `# Test suites from other projects

Written by \`npm run suites\`, which installs the tools in \`suites/\` the first time (schemathesis in a Python environment of its
own), runs each on the project, and each once more on something broken: _control_. \`npm test\` runs those that are libraries:

| suite | test |
| --- | --- |
| graphql-http: 61 audits | tests/graphql/audits.test.ts |
| Apollo Server's integration suite | tests/graphql/apolloIntegration.test.ts |
| Relay, Apollo Client 4 and urql with graphcache page a list and read by id | tests/graphql/clients |
| 242 hostile requests, 25 hostile files | tests/graphql/hostile.neo4j.test.ts, tests/read/hostileFiles.test.ts |
| any text through any argument (fast-check) | tests/compile/injection.test.ts, tests/graphql/injection.neo4j.test.ts |
`;

/** Prints docs/suites.md: one section per suite, one line for each expected result. */
export function printReport(results: readonly SuiteResult[]): string {
  const sections = results.map(({ name, what, findings }) => {
    const rows = findings.map(
      ({ must, seen, isMet }) => `| ${isMet ? 'met' : '**missed**'} | ${must} | ${escape(seen)} |`,
    );
    return `## ${name}\n\n${what}.\n\n| | must be seen | seen |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [HEAD, ...sections].join('\n');
}

/** What a tool wrote, as one cell of a table. */
function escape(text: string): string {
  return text.replaceAll('|', '¦').replaceAll(/\s+/g, ' ').slice(0, 300);
}
