// Ids that lead to this entity without being its own, in text order.
COLLECT { MATCH (this)<-[:NOW]-(former:FormerId) RETURN substring(former.id, 4) AS id ORDER BY id }
