// The series of figures about this project.
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
