/** Gives a written report's sections (`## …`) by their titles: what is not measured this time stays as it was. */
export function parseSections(text: string): Map<string, string> {
  // What precedes the first title is not a section; a text may also begin with one.
  const sections = text.split(/^(?=## )/m).filter((section) => section.startsWith('## '));
  return new Map(sections.map((section) => [section.split('\n', 1)[0] ?? '', section.trim()]));
}
