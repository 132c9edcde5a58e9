// The posts at it.
// Key TITLE ASC: post.byOrganization | this.id
MATCH (post:Post)
