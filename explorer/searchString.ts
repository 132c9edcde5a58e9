/** Reads the part of an address after "?" as plain text values: what a person sees is what a view gets. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Prints the state of a view as the part of its address after "?"; values that are empty are left out. */
export function printSearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
  );
  // Commas and colons may stay as they are: addresses are read by people, too.
  const text = new URLSearchParams(entries).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
