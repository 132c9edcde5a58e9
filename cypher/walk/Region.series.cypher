// The series of figures about this region.
// Key NAME ASC: series.bySubject | this.id
MATCH (series:Series)
