// Lists loads, latest first.
// Needs:  cypher/schema/001-constraints.cypher (run_id)
// Params: $limit.  Returns: one record per load.
MATCH (run:Run)
WHERE run.byTime IS NOT NULL
MATCH (run)-[:LOADED]->(page:Page)
RETURN run.id AS id, run.number AS number, run.at AS at, run.status AS status, run.reader AS reader,
  run.articleCount AS articles, run.statisticCount AS statistics, page.file AS file
ORDER BY run.byTime DESC LIMIT $limit
