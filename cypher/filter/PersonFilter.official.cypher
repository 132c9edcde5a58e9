person.official = $value
