// By what a list of Quotation nodes can be counted: for each entry a list of [value, name to show], over `quotation`.

// Field: SPEAKER
[(quotation)-[:SAID_BY]->(speaker:Entity) | [speaker.id, speaker.name]]

// Field: FORM
CASE WHEN quotation.form IS NULL THEN [] ELSE [[replace(toUpper(quotation.form), '-', '_'), quotation.form]] END
