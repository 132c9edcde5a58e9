// Of a share: whose whole it is a share of, and of what. Nothing if the page does not say.
// Gives: whole
MATCH (subject:Entity {id: this.wholeSubjectId})
MATCH (indicator:Indicator {id: this.wholeIndicatorId})
WITH {subject: subject, indicator: indicator} AS whole
