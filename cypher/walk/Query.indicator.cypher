// One indicator by exactly one argument; an index answers each of them.
// Gives: indicator
// By id: indicator.id = $id
// Apart: indicator.dimension
// By name: indicator.name = $name
MATCH (indicator:Indicator)
