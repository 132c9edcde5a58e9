// By what a list of Statistic nodes can be counted: for each entry a list of [value, name to show], over `statistic`.

// Field: INDICATOR
[(statistic)-[:MEASURES]->(indicator:Indicator) | [indicator.id, indicator.name]]

// Field: SUBJECT
[(statistic)-[:ABOUT]->(subject:Entity) | [subject.id, subject.name]]

// Field: REGION
[(statistic)-[:IN_REGION]->(region:Region) | [region.id, region.name]]

// Field: PART
[(statistic)-[:COVERS]->(part:Part) | [part.id, part.name]]

// Field: SPEAKER
[(statistic)-[:ATTRIBUTED_TO]->(speaker:Entity) | [speaker.id, speaker.name]]

// Field: PUBLICATION
[(statistic)-[:REPORTED_IN]->(:Article)-[:ON]->(:Page)-[:ISSUE_OF]->(publication:Publication) | [publication.id, publication.name]]

// Field: PERIOD
CASE WHEN statistic.periodText IS NULL THEN [] ELSE [[statistic.periodText, statistic.periodText]] END

// Field: MEASURE
CASE WHEN statistic.measure IS NULL THEN [] ELSE [[replace(toUpper(statistic.measure), '-', '_'), statistic.measure]] END

// Field: STATUS
CASE WHEN statistic.status IS NULL THEN [] ELSE [[replace(toUpper(statistic.status), '-', '_'), statistic.status]] END

// Field: UNIT
CASE WHEN statistic.valueUnit IS NULL THEN [] ELSE [[statistic.valueUnit, statistic.valueUnit]] END

// Field: QUALIFIER
CASE WHEN statistic.qualifier IS NULL THEN [] ELSE [[statistic.qualifier, statistic.qualifier]] END
