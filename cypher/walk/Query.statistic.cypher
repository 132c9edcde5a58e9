// One statistic by exactly one argument; an index answers each of them.
// Gives: statistic
// By id: statistic.id = $id
MATCH (statistic:Statistic)
