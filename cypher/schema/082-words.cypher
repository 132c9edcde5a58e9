// A filter by a unit, a hedge or an agency that nothing has is an error: whether there is one is found without a scan.
// Needs: nothing.  Params: none.
CREATE RANGE INDEX statistic_unit IF NOT EXISTS FOR (node:Statistic) ON (node.valueUnit);
CREATE RANGE INDEX statistic_qualifier IF NOT EXISTS FOR (node:Statistic) ON (node.qualifier);
CREATE RANGE INDEX article_agency IF NOT EXISTS FOR (node:Article) ON (node.agency);
