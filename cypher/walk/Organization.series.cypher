// The series of figures about this organization.
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
