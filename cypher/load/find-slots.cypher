// Gives slots of a subject and indicator around a time, each with its preferred figure and its targets and forecasts.
// Needs:  cypher/schema/030-slots.cypher (slot_by_subject)
// Params: $ranges of { low, high } over Slot.bySubject; $most, how many slots of each.  Returns: slot, sayings.
UNWIND $ranges AS range
CALL (range) {
  MATCH (slot:Slot) WHERE slot.bySubject >= range.low AND slot.bySubject < range.high
  RETURN slot LIMIT $most
}
WITH DISTINCT slot
RETURN slot {.*} AS slot,
  COLLECT {
    UNWIND [slot.preferredId] + coalesce(slot.aimIds, []) AS id
    MATCH (statistic:Statistic {id: id})
    WITH statistic
    // From the figure, which fills few slots: a slot may be filled by hundreds.
    MATCH (statistic)-[link:FILLS]->(filled:Slot)
    WITH statistic, link, filled WHERE filled = slot
    RETURN link {.*, statisticId: statistic.id}
  } AS sayings
