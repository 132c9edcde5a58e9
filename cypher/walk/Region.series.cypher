// The series of figures about this region.
// Gives: series
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
