// How many relationships.
length(this)
