// The figure that is preferred to all others.
// Gives: statistic
MATCH (statistic:Statistic {id: this.preferredId})
