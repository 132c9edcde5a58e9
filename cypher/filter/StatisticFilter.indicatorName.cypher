EXISTS { (statistic)-[:MEASURES]->(indicator:Indicator) WHERE indicator.name = $value OR $value IN indicator.aliases }
