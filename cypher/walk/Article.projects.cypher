// The projects it names, each once.
// Gives: project
// Key NAME ASC: link.byArticle | this.id, 'Project'
MATCH (project:Project)-[link:NAMED_IN]->()
