import { FORM_LABEL } from '../model/formLabel.ts';
import { CleanBuffer } from './cleanBuffer.ts';

// After these a line may end a paragraph; after anything else the sentence continues in the next line.
const ENDS_SENTENCE = '。！？!?…';
const CLOSES = '”’）)》」』】';
const SHORT_LINE = 20;

/**
 * Joins wrapped lines and leaves `\n` between paragraphs. A sentence that breaks off at a line's end continues after
 * any number of empty lines, since columns break inside sentences; a short line without a mark at its end (a title, a
 * row) stays apart if lines are not wrapped.
 */
export function joinLines(buffer: CleanBuffer, oneLine: boolean): CleanBuffer {
  const width = measureWrapWidth(buffer);
  const joined = new CleanBuffer();
  let lineStart = 0;
  let inForm = false;
  for (let place = 0; place < buffer.length;) {
    if (buffer.at(place) !== '\n') {
      joined.push(buffer.at(place), buffer.originAt(place++));
      continue;
    }
    const from = place;
    let breaks = 0;
    let next = place;
    for (; buffer.at(next) === '\n' || buffer.at(next) === ' '; next++) if (buffer.at(next) === '\n') breaks++;
    place = next;
    const wasInForm = inForm;
    inForm =
      startsField(buffer, next) && (startsField(buffer, lineStart) || startsField(buffer, lineAfter(buffer, next)));
    if (
      !oneLine &&
      next < buffer.length &&
      joined.length > 0 &&
      (inForm ||
        (wasInForm && (breaks > 1 || from - lineStart < width * 0.8 || ITEM.test(read(buffer, next)))) ||
        endsParagraph(buffer, { lineStart, from, next, breaks, width }))
    )
      joined.push('\n', buffer.originAt(from));
    else if (isLatin(buffer.at(from - 1)) && isLatin(buffer.at(next))) joined.push(' ', buffer.originAt(from));
    lineStart = next;
  }
  return joined;
}

const LABEL_LENGTH = 14;
/** 总投资：32亿元, one of several such lines. */
const FIELD = new RegExp(`^${FORM_LABEL}[：:]\\s?\\S`, 'u');
/** 二、, which begins the next item of a list of forms. */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])/u;

function startsField(buffer: CleanBuffer, at: number): boolean {
  return FIELD.test(read(buffer, at));
}

/** The first characters of a line. */
function read(buffer: CleanBuffer, at: number): string {
  let text = '';
  for (let place = at; place < Math.min(buffer.length, at + LABEL_LENGTH); place++) text += buffer.at(place);
  return text;
}

function lineAfter(buffer: CleanBuffer, at: number): number {
  let next = at;
  while (next < buffer.length && buffer.at(next) !== '\n') next++;
  while (buffer.at(next) === '\n' || buffer.at(next) === ' ') next++;
  return next;
}

interface LineEnd {
  readonly lineStart: number;
  readonly from: number;
  readonly next: number;
  readonly breaks: number;
  /** The width of wrapped lines; Infinity if each line is a paragraph. */
  readonly width: number;
}

function endsParagraph(buffer: CleanBuffer, { lineStart, from, next, breaks, width }: LineEnd): boolean {
  let last = from - 1;
  while (buffer.at(last) === ' ') last--;
  while (last > lineStart && CLOSES.includes(buffer.at(last))) last--;
  const finished = ENDS_SENTENCE.includes(buffer.at(last));
  const length = from - lineStart;
  // ● 交付船舶28艘；⏎● 营业收入121.8亿元: each item of a list stands alone.
  if (LISTS_ITEM.includes(buffer.at(next)) && /[。；：:;！？!?]/u.test(buffer.at(last))) return true;
  if (!Number.isFinite(width))
    return finished || length < SHORT_LINE || OPENS_ITEM.includes(buffer.at(next)) || endsInFigure(buffer, last);
  return finished && (breaks > 1 || length < width - 1 || buffer.at(next - 1) === ' ');
}

/** 同比增长7.1%⏎: in lists without full stops a line ends with its figure. */
function endsInFigure(buffer: CleanBuffer, last: number): boolean {
  let end = '';
  for (let place = Math.max(0, last - 4); place <= last; place++) end += buffer.at(place);
  return /\d(?:%|[十百千万亿]{0,2}[元家户个人吨倍名辆])$/u.test(end);
}

const OPENS_ITEM = '■●◆▲□◎★【#';
const LISTS_ITEM = '■●◆▲□◎★';

/** Gives the width to which lines were wrapped: most long lines end in the middle of a sentence at about the same length. */
function measureWrapWidth(buffer: CleanBuffer): number {
  const lengths: number[] = [];
  const open: number[] = [];
  let start = 0;
  for (let place = 0; place <= buffer.length; place++) {
    if (place < buffer.length && buffer.at(place) !== '\n') continue;
    // A form is not wrapped text.
    if (place > start && !startsField(buffer, start)) {
      lengths.push(place - start);
      const isOpen = !ENDS_SENTENCE.includes(buffer.at(place - 1)) && !CLOSES.includes(buffer.at(place - 1));
      if (isOpen && !endsInFigure(buffer, place - 1)) open.push(place - start);
    }
    start = place + 1;
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  // Lines that break off are full; those of a list without full stops are as long as what they say.
  const full = open.filter((length) => length >= width * 0.75).length;
  const isWrapped =
    lengths.length >= 3 && open.length >= lengths.length * 0.5 && full >= open.length * 0.5 && width <= 80;
  return isWrapped ? width : Infinity;
}

const isLatin = (unit: string): boolean => (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
