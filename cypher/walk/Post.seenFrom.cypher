// If the day is known: clients read the scalar Date as a whole day.
CASE WHEN size(this.seenFrom) = 10 THEN this.seenFrom END
