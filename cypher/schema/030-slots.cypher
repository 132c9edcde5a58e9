// Slots, where figures about one thing meet, and the checks by equations.
// A slot that is marked stale must be settled again: a load finds them by this index.
CREATE CONSTRAINT slot_id IF NOT EXISTS FOR (node:Slot) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT check_id IF NOT EXISTS FOR (node:Check) REQUIRE node.id IS UNIQUE;
CREATE RANGE INDEX slot_stale IF NOT EXISTS FOR (node:Slot) ON (node.stale);
CREATE RANGE INDEX slot_by_subject IF NOT EXISTS FOR (node:Slot) ON (node.bySubject);
CREATE RANGE INDEX slot_by_indicator IF NOT EXISTS FOR (node:Slot) ON (node.byIndicator);
CREATE RANGE INDEX slot_by_whole IF NOT EXISTS FOR (node:Slot) ON (node.byWhole);
CREATE RANGE INDEX check_by_rule IF NOT EXISTS FOR (node:Check) ON (node.byRule);
CREATE RANGE INDEX check_by_verdict IF NOT EXISTS FOR (node:Check) ON (node.byVerdict);
CREATE RANGE INDEX in_key IF NOT EXISTS FOR ()-[link:IN]-() ON (link.key);
CREATE RANGE INDEX fills_key IF NOT EXISTS FOR ()-[link:FILLS]-() ON (link.key);
CREATE RANGE INDEX compared_key IF NOT EXISTS FOR ()-[link:COMPARED]-() ON (link.key);
CREATE RANGE INDEX compared_verdict IF NOT EXISTS FOR ()-[link:COMPARED]-() ON (link.verdict);
