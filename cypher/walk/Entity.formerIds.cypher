// Ids that lead to this entity without being its own, in text order.
COLLECT { MATCH (this)<-[:NOW]-(former:FormerId) RETURN former.id AS id ORDER BY id }
