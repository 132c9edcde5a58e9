// One post by exactly one argument; an index answers each of them.
// Gives: post
// By id: post.id = $id
MATCH (post:Post)
