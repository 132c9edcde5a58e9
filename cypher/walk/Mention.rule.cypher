// The rule stands on the resolution, not on the name.
head([(this)-[link:RESOLVES_TO]->() | link.rule])
