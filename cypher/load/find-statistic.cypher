// Finds a figure, its page, where its number is printed, and whether it has a value and a change.
// Needs:  cypher/schema/001-constraints.cypher (statistic_id)
// Params: $id.  Returns: one record or none.
MATCH (statistic:Statistic {id: $id})
RETURN statistic.pageId AS pageId, statistic.place AS place,
  statistic.valueValue IS NOT NULL AS hasValue, statistic.changeDirection IS NOT NULL AS hasChange
