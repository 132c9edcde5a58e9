// The newspaper that printed them, if it is known.
// Gives: publication
WITH this.publication AS publication WHERE publication IS NOT NULL
