// The title with its body, as one writes them: 海关总署副署长.
coalesce(head([(this)-[:AT]->(body:Organization) | body.name]), '') + this.title
