// The figures attributed to this speaker.
// Gives: statistic
// Key PERIOD DESC: link.key | this.id
MATCH (statistic:Statistic)-[link:ATTRIBUTED_TO]->()
