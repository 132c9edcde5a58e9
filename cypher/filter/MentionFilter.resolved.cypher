EXISTS { (mention)-[:RESOLVES_TO]->() } = $value
