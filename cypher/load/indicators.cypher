// Writes indicators, of the lexicon and of pages. What figures say about a page's indicator (refresh-indicators) stays; an
// indicator of the lexicon is described by its row alone.
// Needs:  cypher/schema/001-constraints.cypher (indicator_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (indicator:Indicator {id: row.id})
FOREACH (_ IN CASE WHEN row.source = 'lexicon' THEN [1] ELSE [] END | SET indicator = row)
SET indicator += row
RETURN count(indicator) AS merged
