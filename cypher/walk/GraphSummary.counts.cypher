// Counts that the store keeps by label: no node is read.
[
  {type: 'Publication', count: COUNT { (:Publication) }},
  {type: 'Page', count: COUNT { (:Page) }},
  {type: 'Article', count: COUNT { (:Article) }},
  {type: 'Region', count: COUNT { (:Region) }},
  {type: 'Organization', count: COUNT { (:Organization) }},
  {type: 'Person', count: COUNT { (:Person) }},
  {type: 'Official', count: COUNT { (:Official) }},
  {type: 'Project', count: COUNT { (:Project) }},
  {type: 'Group', count: COUNT { (:Group) }},
  {type: 'Post', count: COUNT { (:Post) }},
  {type: 'Indicator', count: COUNT { (:Indicator) }},
  {type: 'Statistic', count: COUNT { (:Statistic) }},
  {type: 'Series', count: COUNT { (:Series) }},
  {type: 'Slot', count: COUNT { (:Slot) }},
  {type: 'Check', count: COUNT { (:Check) }},
  {type: 'Quotation', count: COUNT { (:Quotation) }},
  {type: 'Mention', count: COUNT { (:Mention) }},
  {type: 'Run', count: COUNT { (:Run) }}
]
