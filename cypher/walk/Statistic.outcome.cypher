// The outcome of a target or forecast, as the comparison with an actual figure of its slot says; nothing for actual figures.
CASE WHEN this.status IS NULL OR this.status = 'actual' THEN NULL ELSE coalesce(head(COLLECT {
  MATCH (this)-[link:COMPARED]-(:Statistic {status: 'actual'})
  WHERE link.reason IN ['aim-met', 'aim-missed']
  RETURN substring(link.reason, 4) ORDER BY link.reason
}), 'open') END
