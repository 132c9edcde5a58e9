/** Gives a written report's sections (`## …`) by their titles: what is not measured this time stays as it was. */
export function parseSections(text: string): Map<string, string> {
  const sections = text.split(/^(?=## )/m).slice(1);
  return new Map(sections.map((section) => [section.split('\n', 1)[0] ?? '', section.trim()]));
}
