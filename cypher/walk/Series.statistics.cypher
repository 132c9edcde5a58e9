// The figures of the series, latest period first: who reported what.
// Gives: statistic
// Key PERIOD DESC: link.key | this.id
MATCH (statistic:Statistic)-[link:OF]->()
