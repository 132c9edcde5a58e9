/** Prints an enum value as the graph stores it, which is how PageFacts writes it: `PHOTO_CAPTION` is `photo-caption`. */
export function printStoredEnum(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}

/** Gives the enum value of a stored word: `photo-caption` is `PHOTO_CAPTION`. */
export function parseStoredEnum(stored: string): string {
  return stored.toUpperCase().replaceAll('-', '_');
}
