// An id that an entity no longer bears gets a prefix, so that no two nodes of a graph have one id: until everything has been moved,
// an entity that lost its name keeps the id that already leads to another, and a backup taken then could not be restored.
// Needs: 008-claims.cypher.  Params: none.
MATCH (former:FormerId) WHERE NOT former.id STARTS WITH 'was_' SET former.id = 'was_' + former.id;
