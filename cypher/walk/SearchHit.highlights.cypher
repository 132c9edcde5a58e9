// The texts that were searched; src/compile/searchText.ts finds the words in them, since Neo4j returns no offsets.
[field IN ['name', 'shortName', 'english', 'headline', 'body', 'printedIndicator', 'breakdown', 'sourceQuote', 'text']
  WHERE this.node[field] IS NOT NULL | {field: CASE field WHEN 'sourceQuote' THEN 'quote' ELSE field END, text: this.node[field]}]
