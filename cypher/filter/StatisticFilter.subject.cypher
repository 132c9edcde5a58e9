statistic.subjectId = $value
