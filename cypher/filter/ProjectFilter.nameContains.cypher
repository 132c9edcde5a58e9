// Read from each entry of the range: priced in the cost.
project.name CONTAINS $value
