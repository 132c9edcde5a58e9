// Neo4j stores no nested lists, so that the decisions stand in three lists side by side.
CASE WHEN this.decisionSlots IS NULL THEN [] ELSE
  [index IN range(0, size(this.decisionSlots) - 1) |
    {slot: this.decisionSlots[index], rule: this.decisionRules[index], confidence: toFloat(this.decisionConfidences[index])}] END
