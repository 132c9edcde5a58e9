// If the day is known: clients read the scalar Date as a whole day.
CASE WHEN size(this.date) = 10 THEN this.date END
