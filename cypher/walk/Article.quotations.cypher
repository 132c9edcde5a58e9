// The words it quotes, in text order.
// Key PLACE ASC: quotation.byArticle | this.id
MATCH (quotation:Quotation)
