// Every quotation of the graph, as one range of an index.
// Key DATE DESC: quotation.byDate
MATCH (quotation:Quotation)
