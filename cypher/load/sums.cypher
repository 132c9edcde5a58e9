// Joins sums to the parts that they add up: 广东、江苏合计 to 广东 and 江苏.
// Needs:  cypher/schema/020-names.cypher (part_id)
// Params: $rows, a list of { id, memberId, position }.  Returns: merged.
UNWIND $rows AS row
MATCH (sum:Part {id: row.id})
MATCH (member:Part {id: row.memberId})
MERGE (sum)-[link:SUMS]->(member)
SET link.position = row.position
RETURN count(*) AS merged
