// Every statistic of the graph, as one range of an index.
// Gives: statistic
// Key PERIOD DESC: statistic.byPeriod
// Key PERIOD DESC by subject: statistic.bySubject | $subject
// Key PERIOD DESC by subject, indicator: statistic.bySubjectIndicator | $subject, $indicator
// Key PERIOD DESC by indicator: statistic.byIndicator | $indicator
// Key VALUE DESC by indicator: statistic.byIndicatorValue | $indicator
// Key PERIOD DESC by part: statistic.byPart | $part
// Key CHANGE DESC by indicator: statistic.byIndicatorChange | $indicator
// Key VALUE DESC by subject, indicator: statistic.bySubjectIndicatorValue | $subject, $indicator
// Key CHANGE DESC by subject, indicator: statistic.bySubjectIndicatorChange | $subject, $indicator
MATCH (statistic:Statistic)
