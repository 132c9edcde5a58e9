// The projects it names, each once.
// Key NAME ASC: link.byArticle | this.id, 'Project'
MATCH (project:Project)-[link:NAMED_IN]->()
