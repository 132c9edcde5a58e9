// With scope BELOW: the figures about it, about the projects it undertakes and about the groups that belong to it.
// Reached by its id, not by its node: the walk then costs the same for a workshop and for a ministry.
// Gives: statistic
// Key PERIOD DESC: link.byPeriod | this.id
// Key PERIOD DESC by indicator: link.byIndicator | this.id, $indicator
MATCH (statistic:Statistic)-[link:BELOW]->()
