// The article, carried along with the words.
// Gives: node
WITH this.article AS node
