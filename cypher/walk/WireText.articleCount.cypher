// A degree that the store keeps: no article is read.
COUNT { (this)<-[:PRINTS]-() }
