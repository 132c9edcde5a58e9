// Hands over to the pages what the lexicons no longer have: what no page supports is deleted.
// Needs:  cypher/schema/005-load.cypher
// Params: $regionIds, $indicatorIds, $partIds (what they have).  Returns: nothing.
CALL () {
  MATCH (region:Region {source: 'lexicon'}) WHERE NOT region.id IN $regionIds
  SET region.source = 'page'
  WITH region WHERE NOT EXISTS { (region)<-[:RESOLVES_TO]-() }
  DETACH DELETE region
}
CALL () {
  MATCH (indicator:Indicator {source: 'lexicon'}) WHERE NOT indicator.id IN $indicatorIds
  SET indicator.source = 'page'
  WITH indicator WHERE NOT EXISTS { (indicator)<-[:MEASURES]-() }
  DETACH DELETE indicator
}
CALL () {
  MATCH (part:Part {source: 'lexicon'}) WHERE NOT part.id IN $partIds
  SET part.source = 'page'
  WITH part WHERE NOT EXISTS { (part)<-[:COVERS]-() }
  DETACH DELETE part
}
