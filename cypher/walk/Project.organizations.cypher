// Who undertakes it.
// Sort: organization.name, organization.id
MATCH (this)<-[:UNDERTAKES]-(organization:Organization)
