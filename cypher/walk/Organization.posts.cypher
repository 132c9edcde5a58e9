// The posts at it.
// Gives: post
// Key TITLE ASC: post.byOrganization | this.id
MATCH (post:Post)
