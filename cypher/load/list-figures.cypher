// Lists the figures about an entity in the order of their keys.
// Needs:  cypher/schema/002-indexes.cypher (statistic_by_subject)
// Params: $entityId, $after (a key, or the entity's id and a bar), $limit.  Returns: one record per figure.
MATCH (statistic:Statistic)
WHERE statistic.bySubject > $after AND statistic.bySubject < $entityId + '}'
RETURN statistic.id AS id, statistic.indicatorId AS indicatorId, statistic.periodEnd AS period, statistic.bySubject AS key,
  split(statistic.byIndicatorValue, '|')[1] AS valueKey, split(statistic.byIndicatorChange, '|')[1] AS changeKey
ORDER BY key LIMIT $limit
