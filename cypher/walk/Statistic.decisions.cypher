// Neo4j cannot store nested lists, so the decisions are three parallel lists.
CASE WHEN this.decisionSlots IS NULL THEN [] ELSE
  [index IN range(0, size(this.decisionSlots) - 1) |
    {slot: this.decisionSlots[index], rule: this.decisionRules[index], confidence: toFloat(this.decisionConfidences[index])}] END
