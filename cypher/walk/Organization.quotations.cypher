// The words attributed to this speaker.
// Key DATE DESC: quotation.bySpeaker | this.id
MATCH (quotation:Quotation)
