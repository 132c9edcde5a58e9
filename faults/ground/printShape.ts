/** An operation that differs from all others in its text, its shape, or what it asks of the graph. */
export interface Shape {
  readonly query: string;
  readonly variables: Readonly<Record<string, boolean>>;
}

const REGION = ['id', 'url', 'name', 'shortName', 'code', 'level', 'english', 'aliases'];
const FIGURE = ['id', 'url', 'display', 'printedIndicator', 'breakdown', 'measure', 'status', 'printedValue', 'quote'];
const BODY = ['id', 'url', 'name', 'kind', 'aliases', 'statisticCount'];
const FLAGS = 12;
/** Fields of each list that depend on a flag: an operation may have twenty directives. */
const FLAGGED = 4;

/** What a region leads to. Each selection of these is another statement, which Neo4j must plan. */
const WALKS = [
  'statistics(first: 2) { nodes { id indicator { name } article { headline } } }',
  'organizations(first: 2) { nodes { name statistics(first: 2) { nodes { display } } } }',
  'children(first: 2) { nodes { name statistics(first: 2) { nodes { display period { text } } } } }',
  'projects(first: 2) { nodes { name organizations { name } } }',
  'series(first: 2) { nodes { name statistics(first: 2) { totalCount } } }',
  'articles(first: 2) { nodes { headline page { file } reporters { name } } }',
  'mentions(first: 2) { nodes { surface article { headline } } }',
  'groups(first: 2) { nodes { name } }',
  'indicators(first: 2) { nodes { name } }',
  'parent { name parent { name } }',
  'ancestors { name }',
  'below: statistics(scope: BELOW, first: 2) { nodes { subject { name } display } }',
] as const;

/**
 * Prints an operation of about 2 kB whose text and shape nobody has sent before, and which reads the graph as similar
 * ones do.
 */
export function printOtherText(number: number): Shape {
  const flags = Array.from({ length: FLAGS }, (_, index) => `f${index}`);
  const ask = (fields: readonly string[], salt: number): string =>
    fields
      .map((field, index) => (index < FLAGGED ? `${field} @include(if: $f${(index * 5 + salt) % FLAGS})` : field))
      .join(' ');
  const query = `# ${Math.floor(number / 40)}
query Other(${flags.map((flag) => `$${flag}: Boolean!`).join(' ')}) {
  regions(first: 3) { nodes {
    __typename ${ask(REGION, 0)}
    statistics(first: 3) { nodes { __typename ${ask(FIGURE, 1)} subject { __typename ... on Region { ${ask(REGION, 2)} } } } }
    organizations(first: 3) { nodes { __typename ${ask(BODY, 3)} } }
    children(first: 3) { nodes { __typename ${ask(REGION, 4)} statistics(first: 3) { nodes { ${FIGURE.join(' ')} } } } }
  } }
}`;
  const bits = scatter(number);
  return { query, variables: Object.fromEntries(flags.map((flag, index) => [flag, ((bits >> index) & 1) === 1])) };
}

/** Prints an operation that Neo4j must plan: its walks differ from those of the four thousand before. */
export function printOtherWalk(number: number): Shape {
  const bits = scatter(number);
  const walks = WALKS.filter((_, index) => ((bits >> index) & 1) === 1);
  return { query: `# ${number}\nquery Walk { region(name: "浙江省") { id ${walks.join(' ')} } }`, variables: {} };
}

/** Maps each number to another one, and no two of 2¹² to the same: an odd factor permutes them. */
function scatter(number: number): number {
  return (number * 2_654_435_761) % 2 ** FLAGS;
}
