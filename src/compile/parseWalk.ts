import { CompileError } from '../errors/CompileError.ts';

/** One way to order a paged walk: a string key whose index range is the list. */
export interface WalkKey {
  /** The order's name in the SDL, e.g. `PERIOD`. */
  readonly order: string;
  readonly direction: 'ASC' | 'DESC';
  /** The filter fields that the key itself answers, e.g. `['indicator']`. */
  readonly by: readonly string[];
  /** The property with the key, e.g. `statistic.bySubject`. */
  readonly property: string;
  /** What the key begins with, as Cypher expressions: `this.id`, `$indicator`, `'Region'`. */
  readonly prefix: readonly string[];
}

/** One file of `cypher/walk`: how one field of the SDL is read from the graph. */
export interface Walk {
  /** File name without its ending: `Region.organizations`, or `Region.statistics.BELOW` for an argument's value. */
  readonly name: string;
  /** Clauses that bind a variable (`match`), or one expression (`value`). */
  readonly kind: 'match' | 'value';
  readonly body: string;
  /** The variables that the body binds. Empty for a value. */
  readonly variables: readonly string[];
  /** Which of them the field is. Absent for a value. */
  readonly gives: string | undefined;
  /** Present on paged walks: the first is the default order. */
  readonly keys: readonly WalkKey[];
  /** Present on look-ups: the predicate for each argument. */
  readonly by: ReadonlyMap<string, string>;
  /** Distinguishes nodes of the same name in an error, as a Cypher expression. */
  readonly apart: string | undefined;
  /** The order of a plain list. */
  readonly sort: string | undefined;
  /** Where the properties of what the field is are read, if not from `gives` itself: `agreement.link`. */
  readonly reads: string | undefined;
  /** How the node is found by an id that its parent has, if it has one. */
  readonly held: HeldId | undefined;
}

/**
 * A node whose id is a property of its parent, so that the relationship need not be followed to know which one it is.
 */
export interface HeldId {
  /** The label that the node is looked up with. */
  readonly label: string;
  /** The parent's property. */
  readonly property: string;
}

/**
 * Parses a walk file: `//` lines, of which `Gives:`, `Key …:`, `By …:`, `Apart:`, `Sort:`, `Reads:` and `Held:` are read, then the
 * Cypher (docs/walks.md). Throws CompileError naming the file and the line that is not understood.
 */
export function parseWalk(name: string, text: string): Walk {
  const lines = text.split('\n');
  const head = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim());
  const body = lines
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
  if (body === '')
    throw new CompileError(
      `cypher/walk/${name}.cypher has no Cypher after its comment. Write the pattern or the expression there.`,
    );
  const kind = /^(MATCH|CALL|UNWIND|WITH)\b/.test(body) ? 'match' : 'value';
  const variables = kind === 'match' ? findVariables(body) : [];
  return {
    name,
    kind,
    body,
    variables,
    gives: kind === 'match' ? findGiven(name, head, variables) : undefined,
    keys: head.filter((line) => /^Key [A-Z]/.test(line)).map((line) => parseKey(name, line)),
    by: new Map(
      head.flatMap((line) =>
        [...line.matchAll(/^By (\w+): (.+)$/g)].map(
          ([, argument = '', predicate = '']) => [argument, predicate] as const,
        ),
      ),
    ),
    apart: findLine(head, 'Apart'),
    sort: findLine(head, 'Sort'),
    reads: findLine(head, 'Reads'),
    held: parseHeld(name, findLine(head, 'Held')),
  };
}

function findGiven(name: string, head: readonly string[], variables: readonly string[]): string {
  const given = findLine(head, 'Gives');
  if (given !== undefined && variables.includes(given)) return given;
  const problem = given === undefined ? 'no "// Gives: variable" line' : `"Gives: ${given}", which it does not bind`;
  throw new CompileError(
    `cypher/walk/${name}.cypher has ${problem}. Name the variable that the field is: ${variables.join(', ') || 'bind one first'}.`,
  );
}

function findLine(head: readonly string[], word: string): string | undefined {
  return head.find((line) => line.startsWith(`${word}: `))?.slice(word.length + 2);
}

function parseKey(name: string, line: string): WalkKey {
  const match = /^Key ([A-Z]+) (ASC|DESC)(?: by ([\w, ]+))?: ([\w.]+)(?: \| (.+))?$/.exec(line);
  if (match === null) {
    throw new CompileError(
      `cypher/walk/${name}.cypher: "${line}" is not a key. Write "Key ORDER ASC|DESC [by filter, …]: variable.property [| prefix, …]".`,
    );
  }
  const [, order = '', direction, by, property = '', prefix] = match;
  return {
    order,
    direction: direction === 'DESC' ? 'DESC' : 'ASC',
    by: splitList(by),
    property,
    prefix: splitList(prefix),
  };
}

function parseHeld(name: string, line: string | undefined): HeldId | undefined {
  if (line === undefined) return undefined;
  const match = /^(?<label>[A-Z]\w*) by this\.(?<property>\w+)$/u.exec(line);
  const { label, property } = match?.groups ?? {};
  if (label === undefined || property === undefined)
    throw new CompileError(
      `cypher/walk/${name}.cypher: "Held: ${line}" does not say where the id is. Write "Held: Label by this.property".`,
    );
  return { label, property };
}

function splitList(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',').map((part) => part.trim());
}

/** Finds the variables that a body binds. Those of a nested CALL stay inside it. */
function findVariables(body: string): readonly string[] {
  const outside = body.replace(/^CALL (?:\([\w, ]*\) )?\{[\s\S]*?^\}/m, '');
  const bound = outside.matchAll(/\(([a-z]\w*)[:)]|\[([a-z]\w*):|\bAS ([a-z]\w*)|\b([a-z]\w*) = (?:shortestPath)?\(/g);
  const names = [...bound].map(([, node, link, alias, path]) => node ?? link ?? alias ?? path ?? '');
  return [...new Set(names)].filter((name) => name !== 'this');
}
