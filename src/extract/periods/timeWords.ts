import table from '../../../seeds/lexicons/timeWords.json' with { type: 'json' };

/** How many years a word for a year lies from the anchor's (去年 is -1); null if it means the year named before (当年). */
export const YEAR_WORDS: ReadonlyMap<string, number | null> = new Map(Object.entries(table.years));

/** Words that count from the year named before them, if there is one: 2022年…，上年为1家. */
export const NAMED_YEAR_WORDS: ReadonlySet<string> = new Set(table.namedYears);

/** How many days a word for a day lies from the anchor's. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map(Object.entries(table.days));

/** The day of the week that a sign means after 周 and 星期; Sunday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(Object.entries(table.weekdays));

/** First and last year of each five-year plan. */
export const PLANS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.plans));

/** First and last day of each public holiday, by its year. */
export const HOLIDAYS: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> = new Map(
  Object.entries(table.holidays),
);
export const HOLIDAY_TAILS: readonly string[] = table.holidayTails;

/** First and last day of a season that is the same every year: 暑运 is July and August. */
export const SEASONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.yearlySeasons));

/** The first day of each lunar year. */
export const NEW_YEAR_DAYS: ReadonlyMap<string, string> = new Map(Object.entries(table.newYearDays));

/** How many days a name for a day of the lunar new year lies from its first (除夕 is -1). */
export const NEW_YEAR_NAMES: ReadonlyMap<string, number> = new Map(Object.entries(table.newYearNames));

/** What follows 今日 in the name of a column rather than in a date. */
export const NOT_TODAY: readonly string[] = table.notToday;

/** Words of what is yet to come: 预计, 力争, 将. */
export const FORWARD_WORDS: readonly string[] = table.forward;
