// A shortest path of at most six relationships through what the pages say; the derived IN_REGION would make every path go through 中国.
// Params: $from, $to, two ids.
// Gives: path
MATCH (from:Region|Organization|Person|Project|Group|Post|Indicator|Statistic|Series|Quotation|Mention|Article|Page|Publication|Run {id: $from})
MATCH (to:Region|Organization|Person|Project|Group|Post|Indicator|Statistic|Series|Quotation|Mention|Article|Page|Publication|Run {id: $to})
MATCH path = shortestPath((from)-[:WITHIN|LOCATED_IN|PART_OF|UNDERTAKES|HOLDS|AT|WROTE|WIRED|ABOUT|MEASURES|REPORTED_IN|ATTRIBUTED_TO|OF|SAID_IN|SAID_BY|ON|ISSUE_OF|NAMED_IN*0..6]-(to))
