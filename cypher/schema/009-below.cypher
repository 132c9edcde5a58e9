// Figures of a body and of the projects it undertakes, and groups by the body or place that their phrase begins with.
// Needs: 001-constraints.cypher.  Params: none.
CREATE RANGE INDEX below_by_period IF NOT EXISTS FOR ()-[link:BELOW]-() ON (link.byPeriod);
CREATE RANGE INDEX below_by_indicator IF NOT EXISTS FOR ()-[link:BELOW]-() ON (link.byIndicator);
CREATE RANGE INDEX belongs_to_key IF NOT EXISTS FOR ()-[link:BELONGS_TO]-() ON (link.key);
