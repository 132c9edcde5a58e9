// The series of figures about this group.
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
