// Read from each entry of the range: priced in the cost.
person.name CONTAINS $value
