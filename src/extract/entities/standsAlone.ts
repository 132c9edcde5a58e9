/** Heads of a government, whose post is at their place and never at the party or firm named before. */
export const RULER = /(?:省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|自治区主席)$/u;
/** Posts without a body: no body named before belongs to them. */
export const ALONE = /^退休|(?:艺人|代表|政协委员|院士|总书记|委员长|总理|总统|首相|国家主席)$/u;

/** Tells whether a post is never at the body of the post before it. */
export function standsAlone(title: string): boolean {
  return RULER.test(title) || ALONE.test(title);
}
