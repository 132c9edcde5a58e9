// Gives slots that must be settled again, each with what figures say in it, the preferred first.
// Needs:  cypher/schema/030-slots.cypher (slot_stale)
// Params: $limit, how many slots; $most, how many sayings of each.  Returns: slot, sayings.
MATCH (slot:Slot {stale: true}) WHERE slot.id IS NOT NULL
WITH slot LIMIT $limit
RETURN slot {.*} AS slot,
  COLLECT {
    MATCH (slot)<-[link:FILLS]-(statistic:Statistic)
    RETURN link {.*, statisticId: statistic.id} ORDER BY link.rank LIMIT $most
  } AS sayings
