/** Sets the digits of an exact number in groups, without making it a number: it may be longer than one holds. */
export function groupDigits(text: string): string {
  const [whole = '', part] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u2009');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
