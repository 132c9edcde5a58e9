// The figures whose periods end last.
// Gives: statistic
// Sort: statistic.byPeriod DESC
UNWIND this.latest AS statistic
