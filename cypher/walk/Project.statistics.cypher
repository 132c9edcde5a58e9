// The figures whose subject is this project.
// Reached by the subject's id, so that a supernode's first page costs what any page costs.
// Gives: statistic
// Key PERIOD DESC: statistic.bySubject | this.id
// Key PERIOD DESC by indicator: statistic.bySubjectIndicator | this.id, $indicator
// Key VALUE DESC by indicator: statistic.bySubjectIndicatorValue | this.id, $indicator
// Key CHANGE DESC by indicator: statistic.bySubjectIndicatorChange | this.id, $indicator
MATCH (statistic:Statistic)
