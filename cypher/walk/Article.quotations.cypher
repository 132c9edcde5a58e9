// The words it quotes, in text order.
// Gives: quotation
// Key PLACE ASC: quotation.byArticle | this.id
MATCH (quotation:Quotation)
