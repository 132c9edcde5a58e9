// The reason, which `why` puts into words.
this.link.reason
