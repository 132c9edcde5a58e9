// The property has the name it had in the first version of the schema.
this.kicker
