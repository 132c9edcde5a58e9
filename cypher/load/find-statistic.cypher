// Finds a figure, its page, and where its number is printed.
// Needs:  cypher/schema/001-constraints.cypher (statistic_id)
// Params: $id.  Returns: one record or none.
MATCH (statistic:Statistic {id: $id})
RETURN statistic.pageId AS pageId, statistic.place AS place
