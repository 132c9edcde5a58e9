// Levels that no page prints and an equation gives. A series finds its own by subject, indicator, part, unit and grain.
CREATE CONSTRAINT derivation_id IF NOT EXISTS FOR (node:Derivation) REQUIRE node.id IS UNIQUE;
CREATE RANGE INDEX derivation_by_series IF NOT EXISTS FOR (node:Derivation) ON (node.bySeries);
