// One page by exactly one argument; an index answers each of them.
// Gives: page
// By id: page.id = $id
// By sha256: page.sha256 = $sha256
// By file: page.file = $file
// Apart: page.sha256
MATCH (page:Page)
