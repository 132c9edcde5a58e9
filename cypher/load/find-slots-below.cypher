// Gives levels of one indicator and time in regions that lie in another, each with its preferred figure.
// Needs:  cypher/schema/030-slots.cypher (slot_by_indicator)
// Params: $ranges of { regionId, low, high } over Slot.byIndicator; $most, how many slots of each.  Returns: slot, sayings.
UNWIND $ranges AS range
CALL (range) {
  MATCH (slot:Slot) WHERE slot.byIndicator >= range.low AND slot.byIndicator < range.high
    AND slot.subjectId <> range.regionId AND slot.subjectId STARTS WITH 'reg_'
    AND EXISTS { (:Region {id: slot.subjectId})-[:WITHIN*1..6]->(:Region {id: range.regionId}) }
  RETURN slot LIMIT $most
}
WITH DISTINCT slot
RETURN slot {.*} AS slot,
  COLLECT {
    MATCH (statistic:Statistic {id: slot.preferredId})-[link:FILLS]->(slot)
    RETURN link {.*, statisticId: statistic.id}
  } AS sayings
