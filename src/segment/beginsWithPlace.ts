import regions from '../../seeds/lexicons/regions.json' with { type: 'json' };

const NAMES: ReadonlySet<string> = new Set(
  (regions.rows as [string, string, string, ...unknown[]][]).flatMap(([, name, short]) => [name, short]),
);
const LONGEST = 11;

/** Tells whether a line begins with the name of a province, a city or a county: 岷县引导理性种植. */
export function beginsWithPlace(text: string): boolean {
  for (let length = 2; length <= LONGEST; length++) if (NAMES.has(text.slice(0, length))) return true;
  return false;
}
