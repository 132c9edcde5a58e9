// With a filter for a speaker: the figures attributed to them.
// Gives: statistic
// Key PERIOD DESC by speaker: link.key | $speaker
MATCH (statistic:Statistic)-[link:ATTRIBUTED_TO]->()
