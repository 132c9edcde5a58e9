// The series of figures about this group.
// Gives: series
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
