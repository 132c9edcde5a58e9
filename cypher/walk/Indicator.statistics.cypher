// Its figures, by period or by value.
// Gives: statistic
// Key PERIOD DESC: statistic.byIndicator | this.id
// Key VALUE DESC: statistic.byIndicatorValue | this.id
MATCH (statistic:Statistic)
