// The figures attributed to this speaker.
// Key PERIOD DESC: link.key | this.id
MATCH (statistic:Statistic)-[link:ATTRIBUTED_TO]->()
