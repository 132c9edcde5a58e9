import type { Block, BlockKind } from './block.ts';
import { NO_CREDITS, type Credits } from './credits.ts';
import { parseByline, parseClosing, parseClosingWords, parseDateline, parseWholeDateline } from './parseCredits.ts';
import { parseMetaLine } from './parseMetaLine.ts';
import { closeUp } from './closeUp.ts';
import { parseNames } from './parseNames.ts';
import { isFurniture } from './isFurniture.ts';
import type { RawBlock } from './splitBlocks.ts';
import { CONTINUED } from './trimCredits.ts';

const FINISHED = /[。！？!?…；;][”’」』）)》]*$/u;
const MAX_TITLE = 48;
const CAPTION =
  /(?:摄|摄影)(?:[（(/／][^（）()]{2,16}[）)]?)?[）)]?$|[，。（(][^。]{0,20}摄[，）)]|(?:新华社|中新社|本报)(?:发|照片)|供图[）)]?$|图片来源|资料(?:图|照)/u;
const CAPTION_START = /^(?:[■▲◆●]|图[为①②③一二三\d：:]|[上下左右][图：:]|这是)/u;
const MAX_CAPTION = 260;

/** Says what a block is by its own words. A short line without a mark at its end counts as a title until its neighbours say otherwise. */
export function classifyBlock({
  span,
  text,
  level,
  gap,
  end,
  pieces,
  mayGoOn = false,
  isTable = false,
  isField = false,
}: RawBlock): Block {
  if (isTable) return { ...BODY, span, text, gap, bodyEnd: span[1], isTable };
  if (isField) return { ...BODY, span, text, gap, bodyEnd: span[1] };
  const words = text.replaceAll(' ', '');
  const subject = /^(?<dateline>.{4,40}[电讯] ?)题[：:] ?/u.exec(text);
  if (subject !== null && text.length <= 90) {
    const opening = parseDateline(text)?.credits ?? null;
    if (opening !== null) return { ...toTitle({ span, text, level, gap, lines: 1, end }, subject[0].length), opening };
  }
  const kind = level > 0 && words.length <= 90 ? 'title' : findKind(closeUp(text), words);
  const mark = kind === 'body' || kind === 'continued' ? CONTINUED.exec(text) : null;
  const rest = mark === null ? text : text.slice(mark[0].length).trimStart();
  const closing = kind === 'body' || kind === 'caption' ? parseClosing(text) : undefined;
  const whole = kind === 'byline' || kind === 'closing' ? parseCreditLine(closeUp(text)) : null;
  const sentence = closing === undefined ? words : text.slice(0, text.length - closing.length).trimEnd();
  return {
    kind,
    span,
    text,
    level,
    gap,
    unfinished:
      kind === 'body' &&
      closing === undefined &&
      !isRow(words) &&
      (mayGoOn || (!FINISHED.test(sentence) && !/[：:]$|——$/u.test(sentence))),
    opening: kind === 'body' || kind === 'title' ? (parseDateline(rest)?.credits ?? null) : null,
    closing: closing?.credits ?? whole,
    bodyEnd: closing === undefined ? span[1] : end(sentence.length),
    ...(pieces === undefined ? {} : { pieces, mayGoOn }),
    continuedFrom: mark?.groups?.['from']?.replaceAll(' ', '') ?? null,
  };
}

/** How tables and fields of a form count: as body that no credits begin or end. */
const BODY = { kind: 'body', level: 0, unfinished: false, opening: null, closing: null, continuedFrom: null } as const;

/** Makes the title that is after a dateline (新华社…电 题：…). */
function toTitle({ span, text, level, gap, end }: RawBlock, from: number): Block {
  const bodyEnd = span[1];
  const start = end(from + 1) - 1;
  return {
    kind: 'title',
    span: [start, span[1]],
    text: text.slice(from),
    level,
    gap,
    unfinished: false,
    opening: null,
    closing: null,
    bodyEnd,
    continuedFrom: null,
  };
}

function findKind(text: string, words: string): BlockKind {
  const mark = CONTINUED.exec(text);
  if (mark !== null && text.length - mark[0].length < 3) return 'continued';
  if (isFurniture(text)) return 'furniture';
  if (mark !== null) return text.length - mark[0].length < 3 ? 'continued' : 'body';
  if (parseByline(text) !== undefined) return 'byline';
  if (SIGNATURE.test(text) && parseNames(text.slice(1, -1)) !== undefined) return 'closing';
  if (isClosing(text)) return 'closing';
  const credited =
    CAPTION.test(words) && /(?:摄|照片|发|供图|图|摄影|视觉中国)(?:[（(/／][^（）()]{2,16}[）)]?)?[）)]?$/u.test(words);
  if (text.length <= MAX_CAPTION && (credited || (CAPTION.test(words) && CAPTION_START.test(words)))) return 'caption';
  return isTitle(words) && !tellsNews(text) ? 'title' : 'body';
}

/** A dateline with a sentence after it begins a body, however short: 本报绍兴1月25日讯（记者…）局长表示：“…。” */
function tellsNews(text: string): boolean {
  const dateline = parseDateline(text);
  return dateline !== undefined && text.length - dateline.length >= SHORTEST_NEWS;
}
const SHORTEST_NEWS = 12;

/** （林瑜）: the name with which a text is signed, on a line of its own. */
const SIGNATURE = /^（[\u4e00-\u9fff]{1,4}(?:[ 、][\u4e00-\u9fff]{1,4}){0,3}）$/u;

function isClosing(text: string): boolean {
  if (text.length > 120) return false;
  if (parseWholeDateline(text) !== undefined || (parseClosing(text)?.length ?? 0) >= text.length) return true;
  return parseMetaLine(text) !== undefined;
}

/** Reads a line that names source and author in the style of web pages: 来源：新华社 作者：某某. */
function parseCreditLine(text: string): Credits {
  const inner = text.replace(/^[（(【]|[）)】]$/gu, '');
  return (
    parseByline(text) ??
    parseClosing(text)?.credits ??
    parseMetaLine(text) ??
    parseClosingWords(inner) ??
    parseWholeDateline(inner) ??
    NO_CREDITS
  );
}

/** Tells whether a line is the row of a table, which has more digits and marks than words. */
function isRow(words: string): boolean {
  return (words.match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0) < words.length * 0.4 && /\d/u.test(words);
}

function isTitle(words: string): boolean {
  if (words.length > MAX_TITLE || words.length < 2 || isRow(words)) return false;
  // 某教授说：“经济有韧性。”: a full stop within the marks ends a sentence too.
  if (/[。；，、;][”’]?$/u.test(words) || /[。；].{3}/u.test(words)) return false;
  if (/[！？!?…]$/u.test(words)) return words.length <= 26;
  return (
    !/[：:]$|[”’]$/u.test(words) ||
    /^[“‘《].{2,20}[”’》]$/u.test(words) ||
    (/[”’]$/u.test(words) && !/[，。].*[，。]/u.test(words))
  );
}
