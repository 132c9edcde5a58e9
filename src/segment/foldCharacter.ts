// Radicals that PDFs print in place of the character itself and that NFKC leaves alone (Unicode block 2E80–2EFF), or makes the
// traditional form of (⼾); with the Noto fonts, Chromium also writes 㬵 for 胶.
const RADICALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '⺠': '民', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页',
    '⻛': '风', '⻜': '飞', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻬': '齐',
    '⻰': '龙', '⻄': '西', '⻝': '食', '⻮': '齿', '⺟': '母', '⻳': '龟', '⻁': '虎', '⻧': '卤', '⻪': '黾', '⺒': '巳',
    '⺎': '兀', '⼾': '户', '㬵': '胶',
  }),
); // prettier-ignore

// Full-width marks that are usual in Chinese text; all other full-width forms become ASCII.
const KEPT_WIDE = '，：；！？（）';
/** Quotation marks of traditional and vertical text. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['「', '“'], ['」', '”'], ['『', '‘'], ['』', '’'], ['﹁', '“'], ['﹂', '”'],
]); // prettier-ignore
const DOTS = '•・‧∙⋅●･';

/**
 * Gives the one form in which a character is read: full-width digits, letters and signs as ASCII, compatibility and
 * radical forms as the common character, square units spelled out (`㎡` is `m2`). Chinese punctuation stays wide.
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0x4e00 && code < 0xa000)) return character;
  const radical = RADICALS.get(character);
  if (radical !== undefined) return radical;
  if (code >= 0xff01 && code <= 0xff5e)
    return KEPT_WIDE.includes(character) ? character : String.fromCharCode(code - 0xfee0);
  if (DOTS.includes(character)) return character === '●' ? character : '·';
  if (code === 0x301c) return '~';
  const quote = QUOTES.get(character);
  if (quote !== undefined) return quote;
  const isCompatibility =
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f00 && code <= 0x2fdf) ||
    (code >= 0x3371 && code <= 0x33df) ||
    code === 0xfe6a;
  if (isCompatibility) return character.normalize('NFKC');
  return character;
}

/** Tells whether a character prints nothing: soft hyphens, joiners, direction marks. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  );
}
