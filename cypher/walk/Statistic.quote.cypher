// The words alone, without their place.
this.sourceQuote
