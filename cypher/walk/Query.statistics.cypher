// Every statistic of the graph, as one range of an index.
// Gives: statistic
// Key PERIOD DESC: statistic.byPeriod
// Key PERIOD DESC by subject: statistic.bySubject | $subject
// Key PERIOD DESC by subject, indicator: statistic.bySubjectIndicator | $subject, $indicator
// Key PERIOD DESC by indicator: statistic.byIndicator | $indicator
// Key VALUE DESC by indicator: statistic.byIndicatorValue | $indicator
MATCH (statistic:Statistic)
