// One region by exactly one argument; an index answers each of them.
// Gives: region
// By id: region.id = $id
// By name: (region.name = $name OR region.shortName = $name) AND region.retired IS NULL
// By code: region.code = $code
// Apart: coalesce(region.parentName, region.level)
MATCH (region:Region)
