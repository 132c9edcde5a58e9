// Where the headline is, if the page has one.
CASE WHEN this.headlineStart IS NULL THEN NULL ELSE {start: this.headlineStart, end: this.headlineEnd} END
