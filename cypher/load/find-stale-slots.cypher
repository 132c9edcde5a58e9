// Gives slots that must be settled again, each with what figures say in it, the preferred first. The index gives them in their
// order, so that those beyond $most are not read: a slot may have thousands.
// Needs:  cypher/schema/030-slots.cypher (slot_stale)
// Params: $limit, how many slots; $most, how many sayings of each.  Returns: slot, sayings.
MATCH (slot:Slot {stale: true}) WHERE slot.id IS NOT NULL
WITH slot LIMIT $limit
RETURN slot {.*} AS slot,
  COLLECT {
    MATCH (statistic:Statistic)-[link:FILLS]->()
    WHERE link.key > slot.id + '|' AND link.key < slot.id + '}'
    WITH statistic, link ORDER BY link.key LIMIT $most
    RETURN link {.*, statisticId: statistic.id}
  } AS sayings
