// The series of figures about this project.
// Gives: series
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
