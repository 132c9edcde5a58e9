// The newspaper that printed them.
// Gives: publication
WITH this.publication AS publication
