// The newspaper that printed them, where it is known.
// Gives: publication
WITH this.publication AS publication WHERE publication IS NOT NULL
