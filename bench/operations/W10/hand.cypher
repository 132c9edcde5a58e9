// Completion while typing: names of any type that begin with two characters.
RETURN {suggest: COLLECT {
  UNWIND ['region', 'organization', 'person', 'project', 'group', 'indicator', 'part', 'publication'] AS type
  CALL db.index.fulltext.queryNodes('names_' + type, 'name:"' + $id + '"^9 OR shortName:"' + $id + '"^9 OR aliases:"' + $id + '"^9 OR name:' + $id + '* OR shortName:' + $id + '* OR aliases:' + $id + '*', {limit: 100}) YIELD node
  WITH type, node, any(name IN [node.name, coalesce(node.shortName, '')] + coalesce(node.aliases, []) WHERE name = $id) AS whole,
    COUNT { (node)<-[:ABOUT]-() } + COUNT { (node)<-[:ATTRIBUTED_TO]-() } + COUNT { (node)<-[:MEASURES]-() } + COUNT { (node)<-[:COVERS]-() } AS said
  ORDER BY whole DESC, said DESC, size(node.name), node.name, node.id LIMIT 8
  RETURN {name: node.name, type: toUpper(type), said: said, node: node {.id}}
}} AS data
