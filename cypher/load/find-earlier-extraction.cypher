// Finds the page that was extracted from the same part of the same document with another text, unless it was already replaced.
// Needs:  cypher/schema/048-page-origin.cypher
// Params: $sha256 of the document, $part, $textSha256 of the current text.  Returns: id.
MATCH (page:Page {originSha256: $sha256, originPart: $part})
WHERE page.sha256 <> $textSha256 AND NOT EXISTS { (page)<-[:SUPERSEDES]-() }
RETURN page.id AS id ORDER BY id LIMIT 1
