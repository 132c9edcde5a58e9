// A year, a month or a day, and the days that it may mean. The last day of a month is the day before the first of the next.
CASE WHEN this.seenFrom IS NULL THEN NULL ELSE {
  text: this.seenFrom,
  precision: CASE size(this.seenFrom) WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END,
  start: left(this.seenFrom + '-01-01', 10),
  end: CASE size(this.seenFrom)
    WHEN 4 THEN this.seenFrom + '-12-31'
    WHEN 7 THEN toString(date(this.seenFrom + '-01') + duration({months: 1}) - duration({days: 1}))
    ELSE this.seenFrom END
} END
