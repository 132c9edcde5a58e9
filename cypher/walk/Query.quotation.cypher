// One quotation by exactly one argument; an index answers each of them.
// Gives: quotation
// By id: quotation.id = $id
MATCH (quotation:Quotation)
