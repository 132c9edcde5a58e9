// Gives the shares of a whole around a time, each with its preferred figure.
// Needs:  cypher/schema/030-slots.cypher (slot_by_whole)
// Params: $ranges of { low, high } over Slot.byWhole; $most, how many slots of each.  Returns: slot, sayings.
UNWIND $ranges AS range
CALL (range) {
  MATCH (slot:Slot) WHERE slot.byWhole >= range.low AND slot.byWhole < range.high
  RETURN slot LIMIT $most
}
WITH DISTINCT slot
RETURN slot {.*} AS slot,
  COLLECT {
    MATCH (statistic:Statistic {id: slot.preferredId})-[link:FILLS]->(slot)
    RETURN link {.*, statisticId: statistic.id}
  } AS sayings
