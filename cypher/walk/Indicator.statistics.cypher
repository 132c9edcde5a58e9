// Its figures, by period or by value.
// Gives: statistic
// Key PERIOD DESC: statistic.byIndicator | this.id
// Key VALUE DESC: statistic.byIndicatorValue | this.id
// Key CHANGE DESC: statistic.byIndicatorChange | this.id
MATCH (statistic:Statistic)
