// What equations give for periods for which no page prints a level. Once a page does, its slot exists and the value is not shown.
// Gives: value
// Sort: value.periodEnd DESC, value.id
MATCH (value:Derivation)
WHERE this.measure = 'level'
  AND value.bySeries > this.subjectId + '|' + this.indicatorId + '|' + coalesce(this.breakdown, '') + '|' + this.unit + '|' + this.periodKind + '|'
  AND value.bySeries < this.subjectId + '|' + this.indicatorId + '|' + coalesce(this.breakdown, '') + '|' + this.unit + '|' + this.periodKind + '}'
  AND NOT EXISTS { (:Slot {id: value.slotId}) }
