// What `why` quotes, in the order of its words.
coalesce(this.link.values, [])
