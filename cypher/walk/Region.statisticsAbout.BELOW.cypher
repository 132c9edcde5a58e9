// With scope BELOW: the figures about everything in the region, itself included.
// Reached by the region's id, not by its node: the walk then costs the same for a county and for the whole country.
// Gives: statistic
// Key PERIOD DESC: link.statisticByPeriod | this.id
// Key PERIOD DESC by indicator: link.statisticByIndicator | this.id, $indicator
// Key VALUE DESC by indicator: link.statisticByValue | this.id, $indicator
// Key CHANGE DESC by indicator: link.statisticByChange | this.id, $indicator
MATCH (statistic:Statistic)-[link:IN_REGION]->()
