// Who undertakes it.
// Gives: organization
// Sort: organization.name, organization.id
MATCH (this)<-[:UNDERTAKES]-(organization:Organization)
