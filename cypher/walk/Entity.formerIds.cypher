// Ids that lead to this entity without being its own, in text order, the first hundred: a name on thousands of pages has as many as it was ever known by.
COLLECT { MATCH (this)<-[:NOW]-(former:FormerId) RETURN substring(former.id, 4) AS id ORDER BY id LIMIT 100 }
