// Facts that were loaded before decisions existed have none.
coalesce(this.corrected, false)
