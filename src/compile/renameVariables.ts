/**
 * Gives the variables of a walk new names, so that the same file can occur several times in one statement. A name is a
 * variable unless it is a property (`.name`), a parameter (`$name`), a map key (`name: `) or is in quotes.
 */
export function renameVariables(cypher: string, names: ReadonlyMap<string, string>): string {
  return cypher.replace(
    /'(?:[^'\\]|\\.)*'|(?<![.$\w])([A-Za-z_]\w*)(?!\w|: |\()/g,
    (whole: string, name: string | undefined) => (name === undefined ? whole : (names.get(name) ?? whole)),
  );
}

/** Replaces the `$name` parameters of a walk by those of the statement. Throws on a name that was not given. */
export function renameParameters(cypher: string, find: (name: string) => string): string {
  return cypher.replace(/\$(\w+)/g, (_whole: string, name: string) => find(name));
}
