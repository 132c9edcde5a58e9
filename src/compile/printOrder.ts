/**
 * Prints the clause that puts the rows of a subquery in order, and cuts them. It stands before RETURN: with ORDER BY after it,
 * Neo4j checks what is returned twice, and in it each further list twice again, so that planning takes longer by a half for
 * each level.
 */
export function printOrder(sort: string | undefined, most?: number): readonly string[] {
  const order = sort === undefined ? '' : ` ORDER BY ${sort}`;
  const limit = most === undefined ? '' : ` LIMIT ${String(most)}`;
  return order === '' && limit === '' ? [] : [`WITH *${order}${limit}`];
}
