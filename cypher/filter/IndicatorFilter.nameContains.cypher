// Read from each entry of the range: priced in the cost.
indicator.name CONTAINS $value
