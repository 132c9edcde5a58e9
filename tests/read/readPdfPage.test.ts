import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/pipeline.ts';
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

  it('gives the reader of pages what a text file would', async () => {
    const facts = readFacts(await readPdfPage('p.pdf', writePdf([layPage()]), 1));
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

  it('reads what is printed twice for bold once', async () => {
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
