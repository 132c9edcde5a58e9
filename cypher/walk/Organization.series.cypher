// The series of figures about this organization.
// Gives: series
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
