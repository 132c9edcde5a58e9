// What changed after a revision, as one range of an index: ids are in the order of the changes.
// Gives: change
// Key REVISION ASC: change.id
MATCH (change:GraphChange) WHERE change.id > $sinceChange
