// The figures in the order of preference.
// Gives: statistic
// Key PREFERENCE ASC: link.key | this.id
MATCH (statistic:Statistic)-[link:FILLS]->()
