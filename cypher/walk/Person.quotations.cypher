// The words attributed to this speaker.
// Gives: quotation
// Key DATE DESC: quotation.bySpeaker | this.id
MATCH (quotation:Quotation)
