/**
 * Lists without `first` that grow with the archive, and how many of each are answered at most, the first by the list's own
 * order. They cost as many nodes, whatever is there. All other lists without `first` end with what one page prints of a thing.
 */
export const LONG_LISTS: ReadonlyMap<string, number> = new Map([
  ['Article.reprints', 100],
  ['Post.articles', 100],
]);
