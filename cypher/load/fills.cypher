// Puts what figures say into the slots where they are compared with others, and marks these slots to be settled.
// Needs:  cypher/schema/030-slots.cypher
// Params: $rows of { statisticId, seriesId, seriesKey, slotId, slot, link }.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.statisticId})
MATCH (series:Series {id: row.seriesId})
MERGE (slot:Slot {id: row.slotId})
ON CREATE SET slot = row.slot
SET slot.stale = true
MERGE (slot)-[of:IN]->(series)
SET of.key = row.seriesKey
MERGE (statistic)-[link:FILLS]->(slot)
SET link = row.link
RETURN count(*) AS merged
