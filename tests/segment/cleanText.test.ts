import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPageSpan } from '../../src/model/toPageSpan.ts';
import { cleanText } from '../../src/segment/cleanText.ts';

const clean = (text: string) => cleanText(text, [0, text.length]).text;

describe('a clean text', () => {
  it.each([
    ['letters that were printed twice are one', '黑黑茶茶出出山山，，一一担担顶顶两两担担', '黑茶出山，一担顶两担'],
    ['numbers too', '出口额33112200亿亿元元，增长5.1%', '出口额3120亿元，增长5.1%'],
    ['words that have letters twice keep them', '人人高高兴兴，共2200元', '人人高高兴兴，共2200元'],
    ['full-width digits and letters are narrow', '２０２３年ＧＤＰ增长５．２％', '2023年GDP增长5.2%'],
    ['spaces between Chinese letters are gone', '我 国 外 贸　总 值', '我国外贸总值'],
    ['spaces around numbers are gone', '总值 41.76 万亿元， 增长 0.2%', '总值41.76万亿元，增长0.2%'],
    ['a number set apart is one number', '2 0 2 3 年 41 . 7 6 亿元', '2023年41.76亿元'],
    ['thousands set apart by spaces are one number', '共 1 234 567 吨', '共1234567吨'],
    ['Latin words keep their space', 'RCEP and ASEAN 市场', 'RCEP and ASEAN市场'],
    ['ASCII marks are Chinese marks', '近期,出口(含税)增长;进口呢?', '近期，出口（含税）增长；进口呢？'],
    ['marks inside numbers stay', '销售43,043台,比例1:1,增长3.5%', '销售43,043台，比例1:1，增长3.5%'],
    ['radicals of scanned fonts are letters', '⼈⺠⽇报', '人民日报'],
    // What Chromium writes into a PDF for these, with the fonts Noto Serif CJK SC and Noto Sans CJK SC.
    [
      'characters that share a glyph are those of the language',
      '农⼾、⻁林、⻧菜、㬵州、⺎术、⺒时、⻪池',
      '农户、虎林、卤菜、胶州、兀术、巳时、黾池',
    ],
    ['square units are spelled out', '共50㎡、3㎞', '共50m2、3km'],
    ['straight quotation marks open and close', '他说"很好"。', '他说“很好”。'],
    ['letters that print nothing are gone', '增\u200b长\ufeff率', '增长率'],
    [
      'wrapped lines are joined',
      '海关总署发布的最新数据\n显示，今年以来出口保持\n了较快增长，好于预期。',
      '海关总署发布的最新数据显示，今年以来出口保持了较快增长，好于预期。',
    ],
    [
      'a sentence goes on behind a column break',
      '海关总署发布的最新数据\n显示，今年以来出口保持\n\n\n了较快增长，好于预期。',
      '海关总署发布的最新数据显示，今年以来出口保持了较快增长，好于预期。',
    ],
    ['paragraphs stay apart', '第一段说的是进出口。\n\n第二段说的是投资。', '第一段说的是进出口。\n第二段说的是投资。'],
  ])('%s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('leads every letter back to its own position on the page', () => {
    const page = '前言。总 值　４１．７６ 万亿　元。';
    const piece = cleanText(page, [3, page.length]);
    const at = piece.text.indexOf('41.76万亿元');
    expect(page.slice(...toPageSpan(piece, [at, at + 8]))).toBe('４１．７６ 万亿　元');
  });

  it('gives origins in order and inside its piece, for any text', () => {
    const letters = fc.constantFrom(
      '中',
      '国',
      '1',
      '2',
      ' ',
      '　',
      '\n',
      '，',
      ',',
      '.',
      '"',
      'A',
      'b',
      '㎡',
      '𠮷',
      '（',
      '\u200b',
      '％',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), fc.nat(10), (parts, start) => {
        const page = parts.join('');
        const from = Array.from(page).slice(0, start).join('').length;
        const { text, origin } = cleanText(page, [from, page.length]);
        expect(origin).toHaveLength(text.length + 1);
        origin.forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual(at === 0 ? from : (origin[at - 1] ?? 0));
          expect(place).toBeLessThanOrEqual(page.length);
        });
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is clean when cleaned again', () => {
    for (const text of ['２０２３年 外 贸,总值41 . 7 亿元。\n\n第 二 段', '"引 语"(注)'])
      expect(clean(clean(text))).toBe(clean(text));
  });
});
