// Gives the load that is in effect for its page and was made from a reading, with its counts.
// Needs:  cypher/schema/011-readings.cypher
// Params: $readingKey.  Returns: one record or none.
MATCH (run:Run {readingKey: $readingKey, status: 'standing'})-[:LOADED]->(page:Page)
WHERE NOT EXISTS { (page)<-[:SUPERSEDES]-() }
  AND NOT EXISTS { (page)<-[:LOADED]-(later:Run {status: 'standing'}) WHERE later.number > run.number }
RETURN page.id AS pageId, run.id AS runId, run.articleCount AS articles, run.statisticCount AS statistics,
  run.quotationCount AS quotations, run.mentionCount AS mentions
LIMIT 1
