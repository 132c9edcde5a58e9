// Names that begin with what was typed, in characters or pinyin: whole names first, then what most is said about.
// Params: $prefix; $latin, the same folded to Latin letters, or null; $beginning, the text that finds the names; $namedTypes.
// Gives: suggestion
// Sort: suggestion.rank
CALL {
  UNWIND $namedTypes AS type
  CALL db.index.fulltext.queryNodes('names_' + toLower(type), $beginning, {limit: 100}) YIELD node
  WITH type, node, trim($prefix) AS typed, [node.name, node.shortName] + coalesce(node.aliases, []) + coalesce(node.latinNames, []) AS names
  WITH type, node, typed, [name IN names WHERE name STARTS WITH typed OR name STARTS WITH $latin] AS begun
  WITH type, node, head(begun) AS matched, CASE WHEN any(name IN begun WHERE name = typed OR name = $latin) THEN 0 ELSE 1 END AS tier,
    COUNT { (node)<-[:ABOUT]-() } + COUNT { (node)<-[:ATTRIBUTED_TO]-() } + COUNT { (node)<-[:MEASURES]-() } + COUNT { (node)<-[:COVERS]-() } AS said
  WHERE matched IS NOT NULL
  WITH type, node, matched, tier, said ORDER BY tier, said DESC, size(node.name), node.name, node.id LIMIT toInteger($first)
  WITH collect({type: type, node: node, name: node.name, matched: matched, said: said}) AS best
  UNWIND range(0, size(best) - 1) AS rank
  RETURN best[rank] AS one, rank
}
WITH {node: one.node, name: one.name, matched: one.matched, type: one.type, said: one.said, rank: rank} AS suggestion
