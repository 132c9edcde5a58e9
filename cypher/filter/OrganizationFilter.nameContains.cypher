// Read from each entry of the range: priced in the cost.
organization.name CONTAINS $value
