/**
 * Groups the digits of an exact number without converting it to a JavaScript number, which may not have enough digits.
 */
export function groupDigits(text: string): string {
  const [whole = '', part] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u2009');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
