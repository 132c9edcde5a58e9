// What is measured about this entity: an index seek for each indicator shows whether it has a figure.
// Gives: indicator
// Key NAME ASC: indicator.byName
MATCH (indicator:Indicator)
WHERE EXISTS {
  MATCH (statistic:Statistic)
  WHERE statistic.bySubjectIndicator > this.id + '|' + indicator.id + '|' AND statistic.bySubjectIndicator < this.id + '|' + indicator.id + '}'
}
