EXISTS { (statistic)-[:ATTRIBUTED_TO]->() } = $value
