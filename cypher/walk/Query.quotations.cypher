// Every quotation of the graph, as one range of an index.
// Gives: quotation
// Key DATE DESC: quotation.byDate
MATCH (quotation:Quotation)
