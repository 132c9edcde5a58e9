/**
 * Prints the clause that orders and limits the rows of a subquery. It comes before RETURN: with ORDER BY after it,
 * Neo4j checks what is returned twice, and each nested list twice again, so that planning takes half as long again for
 * each level.
 */
export function printOrder(sort: string | undefined, most?: number): readonly string[] {
  const order = sort === undefined ? '' : ` ORDER BY ${sort}`;
  const limit = most === undefined ? '' : ` LIMIT ${String(most)}`;
  return order === '' && limit === '' ? [] : [`WITH *${order}${limit}`];
}
