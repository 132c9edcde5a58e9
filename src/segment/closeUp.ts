/** Puts together the letters of a line that a scan set apart; other lines stay as they are. */
export function closeUp(text: string): string {
  return /^(?:\S ){6}/u.test(text) ? text.replaceAll(/(?<=[\p{Script=Han}/／■□]) (?=[\p{Script=Han}/／])/gu, '') : text;
}
