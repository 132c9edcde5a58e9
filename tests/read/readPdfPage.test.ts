import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPdfPage } from '../../src/read/pdf/readPdfPage.ts';
import { type PdfLine, setColumn, writePdf } from '../support/writePdf.ts';

const FIRST =
  '　　本报宁波5月12日电（记者 王一平）宁波海关发布数据，2026年一季度，宁波市进出口总值3500.2亿元，同比增长6.1%。其中，出口2200.5亿元，增长7.2%。';
const SECOND = '外贸企业忙着赶订单，港口吞吐量稳步增长。宁波市商务局局长李海明表示，全市将继续支持企业开拓市场。';

/** A headline over two columns, a running head above, and a second article below. */
function layPage(): PdfLine[] {
  return [
    { text: '2026年5月13日　星期三　第2版', x: 40, y: 30, size: 9 },
    { text: '宁波外贸首季开门红', x: 120, y: 70, size: 26 },
    ...setColumn(FIRST, { x: 40, y: 130, length: 24 }),
    ...setColumn(SECOND, { x: 310, y: 130, length: 24 }),
    { text: '新港区开工', x: 40, y: 330, size: 18 },
    ...setColumn('　　舟山市新港区昨天开工，总投资12.5亿元。', { x: 40, y: 365, length: 24 }),
  ];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readPdfPage', () => {
  it('reads headlines and columns in the order in which people read them', async () => {
    const { text } = await readPdfPage('p.pdf', writePdf([layPage()]), 1);
    const places = [
      '第2版',
      '宁波外贸首季开门红',
      '宁波海关发布数据',
      '增长7.2%',
      '外贸企业忙着',
      '新港区开工',
      '12.5亿元',
    ].map((words) => text.replaceAll('\n', '').indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps the place of every line', async () => {
    const { text, origin } = await readPdfPage('p.pdf', writePdf([layPage()]), 1);
    const headline = origin?.lines?.find(({ start, end }) => text.slice(start, end) === '宁波外贸首季开门红');
    expect(headline).toMatchObject({ x: 120, y: 70, height: 26 });
    expect(origin?.lines?.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('\n', ''));
    expect(origin).toMatchObject({ kind: 'pdf', part: 1, parts: 1, size: { width: 595, height: 842 } });
    expect(origin?.extractor).toMatch(/^pdfjs-dist \d+\./u);
  });

  it('gives the page reader what a text file would', async () => {
    const facts = extractFacts(await readPdfPage('p.pdf', writePdf([layPage()]), 1));
    expect(facts.articles[0]).toMatchObject({
      headline: '宁波外贸首季开门红',
      reporters: ['王一平'],
      date: '2026-05-12',
    });
    expect(facts.statistics.map(({ subject, value, period }) => [subject.name, value, period])).toContainEqual([
      '宁波市',
      3500.2,
      '2026-Q1',
    ]);
  });

  it('makes one page of each page', async () => {
    const bytes = writePdf([layPage(), [{ text: '第二页只有一句话。', x: 40, y: 60 }]]);
    const second = await readPdfPage('paper.pdf', bytes, 2);
    expect(second).toMatchObject({ file: 'paper.pdf#2', text: '第二页只有一句话。\n', origin: { part: 2, parts: 2 } });
    await expect(readPdfPage('paper.pdf', bytes, 3)).rejects.toThrow('it has 2 pages, but page 3 was requested');
  });

  describe('in the layouts of real papers', () => {
    const TALK =
      '外贸企业忙着赶订单，港口吞吐量稳步增长。宁波市商务局局长李海明表示，全市将继续支持企业开拓市场，帮助企业参加各类展会。海关有关负责人介绍，一季度宁波市有进出口实绩的外贸企业达到2.5万家。';
    const headline = { text: '宁波外贸首季开门红', x: 60, y: 50, size: 28 };
    const column = (text: string, x: number, y: number): PdfLine[] => setColumn(text, { x, y, length: 14 });
    const readLines = async (lines: readonly PdfLine[]): Promise<string> =>
      (await readPdfPage('p.pdf', writePdf([lines]), 1)).text;
    const join = (text: string): string => text.replaceAll(/\s/gu, '');

    it('keeps columns apart between which there is less than a character', async () => {
      const text = await readLines([
        headline,
        ...column(TALK.slice(0, 56), 40, 100),
        ...column(TALK.slice(56), 188, 100),
      ]);
      expect(join(text)).toBe(headline.text + TALK);
    });

    it('continues below a picture before it continues in the next column', async () => {
      const caption = { text: '图为宁波舟山港集装箱码头。', x: 218, y: 290, size: 8 };
      const text = await readLines([
        headline,
        ...column(TALK.slice(0, 42), 40, 100),
        ...[caption, ...column(TALK.slice(42, 70), 215, 310)],
        ...column(TALK.slice(70), 390, 100),
      ]);
      expect(join(text)).toBe(headline.text + TALK.slice(0, 42) + caption.text + TALK.slice(42));
    });

    it('reads articles side by side below others one after the other', async () => {
      const text = await readLines([
        ...[headline, ...column(TALK.slice(0, 42), 40, 100), ...column(TALK.slice(42), 215, 100)],
        ...[{ text: '新港区开工', x: 40, y: 240, size: 18 }, ...column('总投资12.5亿元。', 40, 270)],
        ...[{ text: '零售额增长', x: 215, y: 240, size: 18 }, ...column('零售总额320.4亿元。', 215, 270)],
      ]);
      expect(join(text)).toBe(`${headline.text}${TALK}新港区开工总投资12.5亿元。零售额增长零售总额320.4亿元。`);
    });

    it('reads headlines whose characters are below each other', async () => {
      const stacked = Array.from('新港区昨开工', (text, at) => ({ text, x: 40, y: 60 + 24 * at, size: 20 }));
      const page = writePdf([[...stacked, ...column(TALK, 80, 60)]]);
      const { text, origin } = await readPdfPage('p.pdf', page, 1);
      expect(text.startsWith('新港区昨开工\n\n外贸企业')).toBe(true);
      expect(origin?.lines?.[0]).toMatchObject({ x: 40, y: 60, width: 20, height: 140 });
    });

    it('reads text in a font that is written from top to bottom, from the right', async () => {
      const lines = ['新港区昨开工', '年吞吐三千万吨'].map((text, at) => ({
        text,
        x: 300 - 30 * at,
        y: 100,
        size: 20,
      }));
      const written = new TextDecoder().decode(writePdf([lines])).replace('UniGB-UTF16-H', 'UniGB-UTF16-V');
      expect(join(await readPdfPage('p.pdf', bytesOf(written), 1).then(({ text }) => text))).toBe(
        '新港区昨开工年吞吐三千万吨',
      );
    });

    it('writes the indent of a paragraph and the space between words', async () => {
      const opening = '\u3000\u3000出席的有王一平\u3000李明。';
      const text = await readLines(column(opening + TALK.slice(0, 28), 40, 60));
      expect(text.startsWith(opening)).toBe(true);
    });
  });

  it('reads once what is printed twice for bold', async () => {
    const twice = [0, 0.4].map((shift) => ({ text: '出口增长5%', x: 40 + shift, y: 60 }));
    expect((await readPdfPage('p.pdf', writePdf([twice]), 1)).text).toBe('出口增长5%\n');
  });

  it('names scans and broken files as such', async () => {
    await expect(readPdfPage('p.pdf', writePdf([[]]), 1)).rejects.toThrow('it is a PDF without text (a scan)');
    const broken = writePdf([layPage()]).slice(0, 200);
    await expect(readPdfPage('p.pdf', broken, 1)).rejects.toThrow('it is a broken PDF');
  });

  it('names files that need a password as such', async () => {
    // The hashes of no known password.
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >> /ID [<01><01>]`;
    const open = Buffer.from(writePdf([layPage()])).toString('latin1');
    const locked = Buffer.from(open.replace('trailer\n<<', `trailer\n<< ${lock}`), 'latin1');
    await expect(readPdfPage('p.pdf', locked, 1)).rejects.toThrow('it is a PDF protected by a password');
  });
});
