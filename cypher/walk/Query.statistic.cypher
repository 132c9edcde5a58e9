// One statistic by exactly one argument; an index answers each of them.
// Gives: statistic
// By id: (statistic.id = $id OR statistic.formerId = $id)
MATCH (statistic:Statistic)
