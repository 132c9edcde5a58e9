// The figures, the one that differs first.
// Gives: statistic
UNWIND this.figures AS statistic
