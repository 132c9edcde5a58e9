import { CleanBuffer } from './cleanBuffer.ts';

const WIDE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

/** Puts ASCII marks of Chinese text into their Chinese form. Marks inside numbers (3,043 and 1:1) and Latin words stay. */
export function foldPunctuation(buffer: CleanBuffer): CleanBuffer {
  const folded = new CleanBuffer();
  let openQuote = false;
  for (let place = 0; place < buffer.length; place++) {
    const mark = buffer.at(place);
    if (mark === '\n') openQuote = false;
    if (mark === '"') openQuote = !openQuote;
    folded.push(mark === '"' ? (openQuote ? '“' : '”') : foldMark(buffer, place, mark), buffer.originAt(place));
  }
  return folded;
}

function foldMark(buffer: CleanBuffer, place: number, mark: string): string {
  const [before, after] = [buffer.at(place - 1), buffer.at(place + 1)];
  if (mark === '.') return isHan(before) && !isAsciiWord(after) && after !== '.' ? '。' : mark;
  const wide = WIDE.get(mark);
  if (wide === undefined || mark === '(' || mark === ')') return wide ?? mark;
  if (isDigit(before) && isDigit(after)) return mark === ',' ? (isThousands(buffer, place) ? mark : wide) : mark;
  return isLatin(before) && (isLatin(after) || after === ' ' || after === '/') ? mark : wide;
}

/** Distinguishes a thousands separator (exactly three digits after it) from a comma between two numbers. */
function isThousands(buffer: CleanBuffer, place: number): boolean {
  return isDigit(buffer.at(place + 2)) && isDigit(buffer.at(place + 3)) && !isDigit(buffer.at(place + 4));
}

const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const isLatin = (unit: string): boolean => (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
const isAsciiWord = (unit: string): boolean => isDigit(unit) || isLatin(unit);
const isHan = (unit: string): boolean => unit >= '\u3400' && unit <= '\u9fff';
