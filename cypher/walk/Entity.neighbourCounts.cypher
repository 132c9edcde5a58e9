// How many neighbours of each type, zero left out. Most are degrees that the store keeps; those with a label are counted.
[count IN [
  {relationship: 'ABOUT', type: 'Statistic', count: COUNT { (this)<-[:ABOUT]-(:Statistic) }},
  {relationship: 'ABOUT', type: 'Series', count: COUNT { (this)<-[:ABOUT]-(:Series) }},
  {relationship: 'ATTRIBUTED_TO', type: 'Statistic', count: COUNT { (this)<-[:ATTRIBUTED_TO]-() }},
  {relationship: 'SAID_BY', type: 'Quotation', count: COUNT { (this)<-[:SAID_BY]-() }},
  {relationship: 'NAMED_IN', type: 'Article', count: COUNT { (this)-[:NAMED_IN]->() }},
  {relationship: 'RESOLVES_TO', type: 'Mention', count: COUNT { (this)<-[:RESOLVES_TO]-() }},
  {relationship: 'WITHIN', type: 'Region', count: COUNT { (this)-[:WITHIN]-(:Region) }},
  {relationship: 'IN_REGION', type: 'Organization', count: COUNT { (this)<-[:IN_REGION]-(:Organization) }},
  {relationship: 'IN_REGION', type: 'Project', count: COUNT { (this)<-[:IN_REGION]-(:Project) }},
  {relationship: 'LOCATED_IN', type: 'Region', count: COUNT { (this)-[:LOCATED_IN]->() }},
  {relationship: 'UNDERTAKES', type: 'Project', count: COUNT { (this)-[:UNDERTAKES]->() }},
  {relationship: 'UNDERTAKES', type: 'Organization', count: COUNT { (this)<-[:UNDERTAKES]-() }},
  {relationship: 'HOLDS', type: 'Post', count: COUNT { (this)-[:HOLDS]->() }},
  {relationship: 'AT', type: 'Post', count: COUNT { (this)<-[:AT]-() }},
  {relationship: 'WROTE', type: 'Article', count: COUNT { (this)-[:WROTE]->() }},
  {relationship: 'WIRED', type: 'Article', count: COUNT { (this)-[:WIRED]->() }}
] WHERE count.count > 0]
