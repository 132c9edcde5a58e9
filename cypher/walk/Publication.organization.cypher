// The body of the same name: 新华社 prints, and is an organization that pages name. The first by id, if several share the name.
// Gives: organization
// Sort: organization.byName
MATCH (organization:Organization)
WHERE organization.byName > this.name + '|' AND organization.byName < this.name + '}'
