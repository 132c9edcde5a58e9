import { describe, expect, it } from 'vitest';
import { readPdfPage } from '../../src/read/pdf/readPdfPage.ts';
import { type PdfLine, setColumn, writePdf } from '../support/writePdf.ts';

const SIZE = 9;
/** Characters of a line, and where the columns begin: between them is a character and a half. */
const LENGTH = 13;
const COLUMNS = [40, 170, 300, 430] as const;
const WORDS =
  '外贸企业忙着赶订单，港口吞吐量稳步增长。全市将继续支持企业开拓市场，帮助企业参加各类展会。海关有关负责人介绍，新能源汽车渗透率提高，农村居民收入增加。';

/** A piece of an article: a headline, or its text in one column. */
type Piece = (written: string) => readonly PdfLine[];

const head =
  (text: string, column: number, y: number, size = 14): Piece =>
  () => [{ text, x: COLUMNS[column] ?? 0, y, size }];

/** A headline one character below the other. */
const standing =
  (text: string, column: number, y: number, size = 18): Piece =>
  () =>
    Array.from(text, (character, at) => ({ text: character, x: COLUMNS[column] ?? 0, y: y + 1.2 * size * at, size }));

/** That many lines of text; no two columns of a page begin alike. */
const text =
  (lines: number, column: number, y: number): Piece =>
  (written) => {
    const prose = `${String(written.length)}号${WORDS.repeat(9)}`.slice(0, lines * LENGTH - 4);
    return setColumn(`${prose}。`, { x: COLUMNS[column] ?? 0, y, size: SIZE, length: LENGTH });
  };

type Article = readonly Piece[];

/** Each layout: its articles in reading order. */
const LAYOUTS: Readonly<Record<string, readonly Article[]>> = {
  'a headline across two columns, beside narrow articles': [
    [head('宁波外贸首季实现开门红', 0, 40, 20), text(20, 0, 75), text(20, 1, 75)],
    [head('农民收入稳步提高', 2, 40), text(22, 2, 62)],
    [head('地铁五号线开通', 3, 40), text(8, 3, 62)],
    [head('夜市经济升温', 3, 190), text(10, 3, 212)],
  ],
  'two articles side by side under headlines of their own': [
    [head('宁波外贸首季开门红', 0, 40, 18), text(25, 0, 70), text(24, 1, 70)],
    [head('夜市经济再度升温', 2, 40, 18), text(18, 2, 70), text(17, 3, 70)],
  ],
  'articles stacked in one column beside a long one': [
    [head('宁波外贸首季实现开门红', 0, 40, 22), text(34, 0, 80), text(34, 1, 80), text(33, 2, 80)],
    [head('农民收入提高', 3, 40), text(9, 3, 62)],
    [head('地铁五号线通', 3, 205), text(9, 3, 227)],
    [head('夜市经济升温', 3, 370), text(9, 3, 392)],
  ],
  'a headline that stands beside its text, above others': [
    [standing('新港区昨开工', 0, 60), text(14, 1, 60), text(13, 2, 60)],
    [head('夜市升温', 0, 290), text(9, 0, 312), text(9, 1, 312), text(9, 2, 312)],
  ],
  'articles stacked in two columns, headlines over the first alone': [
    [head('农民收入提高', 0, 40), text(8, 0, 62), text(9, 1, 42)],
    [head('地铁五号线通', 0, 190), text(8, 0, 212), text(9, 1, 192)],
  ],
  'articles stacked in three columns under headlines of two lines over the first': [
    [head('农民收入持续', 0, 40), head('稳步提高了', 0, 58), text(6, 0, 80), text(9, 1, 42), text(9, 2, 42)],
    [head('地铁五号线路', 0, 190), head('今日开通了', 0, 208), text(6, 0, 230), text(9, 1, 192), text(9, 2, 192)],
  ],
  'such a stack between columns of others': [
    [head('短评甲', 0, 40), text(30, 0, 62)],
    [head('农民收入提高', 1, 40), text(8, 1, 62), text(9, 2, 42)],
    [head('地铁五号线通', 1, 190), text(8, 1, 212), text(9, 2, 192)],
    [head('短评乙', 3, 40), text(30, 3, 62)],
  ],
  'such a stack below a wide article': [
    [head('宁波外贸首季实现开门红创历史', 0, 40, 26), text(8, 0, 85), text(8, 1, 85), text(8, 2, 85), text(7, 3, 85)],
    [head('农民收入提高', 0, 220), text(8, 0, 242), text(9, 1, 222)],
    [head('地铁五号线通', 0, 370), text(8, 0, 392), text(9, 1, 372)],
    [head('夜市经济再度升温', 2, 220, 18), text(16, 2, 248), text(15, 3, 248)],
  ],
  'columns that each hold articles of their own, side by side': [
    [head('农民收入提高', 0, 40), text(8, 0, 62)],
    [head('地铁五号线通', 0, 190), text(8, 0, 212)],
    [head('夜市经济升温', 1, 40), text(8, 1, 62)],
    [head('港口吞吐创高', 1, 190), text(8, 1, 212)],
  ],
};

const print = (lines: readonly PdfLine[]): string => lines.map((line) => line.text).join('');

/** Reads a page, whose lines a PDF may hold in any order. */
async function read(lines: readonly PdfLine[]): Promise<string> {
  const mixed = [...lines.filter((_, at) => at % 2 === 1), ...lines.filter((_, at) => at % 2 === 0)];
  return (await readPdfPage('p.pdf', writePdf([mixed]), 1)).text.replaceAll(/\s/gu, '');
}

describe('a page of a newspaper as PDF', () => {
  it.each(Object.entries(LAYOUTS))('has %s: each is read as a whole, one after the other', async (_name, articles) => {
    let written = '';
    const lines = articles.flat().flatMap((piece) => {
      const printed = piece(written);
      written += print(printed);
      return printed;
    });
    expect(await read(lines)).toBe(written);
  });

  it('has a box in the middle of an article, which continues below it', async () => {
    const [first, upper, lower, third] = [
      text(28, 0, 80)(''),
      text(9, 1, 80)('1'),
      text(10, 1, 330)('12'),
      text(28, 2, 80)('123'),
    ];
    const box = [
      ...head('小资料', 1, 220, 13)(''),
      ...setColumn('年吞吐三千万标箱。'.repeat(4), { x: 180, y: 242, size: SIZE, length: 11 }),
    ];
    const headline = head('宁波外贸首季实现开门红', 0, 40, 22)('');
    const page = await read([headline, first, upper, box, lower, third].flat());
    expect(page).toContain(print(box));
    expect(page.replace(print(box), '')).toBe(print([headline, first, upper, lower, third].flat()));
  });

  it('has a picture across two columns of an article, with a caption', async () => {
    const parts = [text(28, 0, 80)(''), text(12, 1, 290)('1'), text(12, 2, 290)('12'), text(27, 3, 80)('123')];
    const headline = head('宁波外贸首季实现开门红', 0, 40, 22)('');
    const caption = { text: '图为宁波舟山港集装箱码头。王一平摄', x: 190, y: 262, size: 8 };
    const page = await read([headline, parts, caption].flat(2));
    expect(page).toContain(caption.text);
    expect(page.replace(caption.text, '')).toBe(print([headline, parts].flat(2)));
  });
});
