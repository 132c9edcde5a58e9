// One post by exactly one argument; an index answers each of them.
// By id: post.id = $id
MATCH (post:Post)
