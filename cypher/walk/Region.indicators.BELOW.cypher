// With scope BELOW: what is measured about anything in the region, itself included.
// Gives: indicator
// Key NAME ASC: indicator.byName
MATCH (indicator:Indicator)
WHERE EXISTS {
  MATCH (:Statistic)-[link:IN_REGION]->()
  WHERE link.statisticByIndicator > this.id + '|' + indicator.id + '|' AND link.statisticByIndicator < this.id + '|' + indicator.id + '}'
}
