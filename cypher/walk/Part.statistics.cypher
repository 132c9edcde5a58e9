// The figures that cover it.
// Reached by the part's id, so that a supernode's first page costs what any page costs.
// Gives: statistic
// Key PERIOD DESC: statistic.byPart | this.id
MATCH (statistic:Statistic)
