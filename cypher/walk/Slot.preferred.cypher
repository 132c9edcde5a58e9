// The figure that goes before all others.
// Gives: statistic
MATCH (statistic:Statistic {id: this.preferredId})
