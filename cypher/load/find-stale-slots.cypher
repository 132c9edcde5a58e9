// Gives slots that must be settled again, each with what figures say in it, the preferred first.
// Needs:  cypher/schema/030-slots.cypher (slot_stale)
// Params: $limit, how many slots; $most, how many sayings of each.  Returns: slot, sayings.
MATCH (slot:Slot {stale: true}) WHERE slot.id IS NOT NULL
WITH slot LIMIT $limit
RETURN slot {.*} AS slot,
  COLLECT {
    MATCH (statistic:Statistic)-[link:FILLS]->()
    WHERE link.key > slot.id + '|' AND link.key < slot.id + '}'
    RETURN link {.*, statisticId: statistic.id} ORDER BY link.key LIMIT $most
  } AS sayings
