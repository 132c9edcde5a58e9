// Removes figures from the regions and bodies that were derived for them.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (:Statistic {id: id})-[link:IN_REGION|BELOW]->()
DELETE link
