// With a filter for a region: the figures about anything in it, itself included.
// Gives: statistic
// Key PERIOD DESC by region: link.statisticByPeriod | $region
// Key PERIOD DESC by region, indicator: link.statisticByIndicator | $region, $indicator
// Key VALUE DESC by region, indicator: link.statisticByValue | $region, $indicator
// Key CHANGE DESC by region, indicator: link.statisticByChange | $region, $indicator
MATCH (statistic:Statistic)-[link:IN_REGION]->()
