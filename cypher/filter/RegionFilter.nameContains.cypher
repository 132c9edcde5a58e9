// Read from each entry of the range: priced in the cost.
region.name CONTAINS $value
