// The figures that differ, carried along with the counts.
// Gives: difference
UNWIND this.differences AS difference
