// The figures of the series, latest period first: who reported what.
// Key PERIOD DESC: link.key | this.id
MATCH (statistic:Statistic)-[link:OF]->()
