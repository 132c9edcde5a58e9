/**
 * A made-up page for the segmenter, written line by line with what each line is: `B a|…` is body of article a. Marks: H headline,
 * K kicker above it, D subtitle below it, Y byline or photo credit, B body, R body that continues inside a word, S subhead, C a
 * continuation mark or closing credit (its own words belong to the article's body where they continue), P photo caption, F furniture.
 */
export interface MadeUpLine {
  readonly mark: string;
  readonly article: string;
  readonly text: string;
}

/** How a page is set: what is between its lines, and how long a line may be. */
export interface Layout {
  readonly name: string;
  /** Empty lines between paragraphs, and before a headline. */
  readonly gap: number;
  readonly headlineGap: number;
  readonly indent: string;
  /** Characters per line, for columns; 0 leaves a paragraph on one line. */
  readonly width: number;
  readonly heading: boolean;
  /** A space after every letter, as in some scans. */
  readonly apart?: boolean;
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'a paragraph a line, empty lines between', gap: 1, headlineGap: 1, indent: '', width: 0, heading: false },
  {
    name: 'a paragraph a line, larger gaps before headlines',
    gap: 1,
    headlineGap: 3,
    indent: '',
    width: 0,
    heading: false,
  },
  { name: 'no empty lines, paragraphs indented', gap: 0, headlineGap: 0, indent: '　　', width: 0, heading: false },
  { name: 'no empty lines at all', gap: 0, headlineGap: 0, indent: '', width: 0, heading: false },
  { name: 'columns of 18 letters, empty lines between', gap: 1, headlineGap: 1, indent: '', width: 18, heading: false },
  {
    name: 'columns of 24 letters, paragraphs indented',
    gap: 0,
    headlineGap: 1,
    indent: '　　',
    width: 24,
    heading: false,
  },
  { name: 'letters set apart', gap: 1, headlineGap: 1, indent: '', width: 0, heading: false, apart: true },
  { name: 'headings marked', gap: 1, headlineGap: 1, indent: '', width: 0, heading: true },
];

/** Parses the marked lines of a made-up page. */
export function parseMadeUpPage(source: string): readonly MadeUpLine[] {
  return source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', text = ''] = [line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1)];
      const [mark = '', article = ''] = head.trim().split(/\s+/u);
      return { mark, article, text };
    });
}

/** Sets a made-up page, and tells which article owns each character of the text (empty for none). */
export function setPage(
  lines: readonly MadeUpLine[],
  layout: Layout,
): { readonly text: string; readonly owners: readonly string[] } {
  let text = '';
  const owners: string[] = [];
  const push = (piece: string, owner: string) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit++) owners.push(owner);
  };
  lines.forEach((line, at) => {
    const startsTitle = 'HK'.includes(line.mark) && !'HK'.includes(lines[at - 1]?.mark ?? '');
    const gap = startsTitle ? layout.headlineGap : line.mark === 'R' ? Math.max(1, layout.gap) : layout.gap;
    if (at > 0) push('\n'.repeat(1 + gap), '');
    const owner =
      line.mark === 'S' || ('BRCP'.includes(line.mark) && /[。！？，]/u.test(line.text)) ? line.article : '';
    const isBody = 'BRP'.includes(line.mark);
    if (layout.heading && 'HKDS'.includes(line.mark))
      push({ H: '## ', K: '### ', D: '### ', S: '### ' }[line.mark] ?? '', '');
    if (isBody && line.mark !== 'R') push(layout.indent, '');
    const room = layout.width === 0 || !isBody ? Infinity : layout.width;
    let column = line.mark === 'R' ? 0 : layout.indent.length;
    for (const letter of line.text) {
      // Letters and digits take half the room of a Han character, as in print.
      const wide = letter.charCodeAt(0) < 0x2000 ? 0.5 : 1;
      if (column + wide > room) {
        push('\n', '');
        column = 0;
      }
      column += wide;
      push(letter, owner);
      if (layout.apart === true) push(' ', '');
    }
  });
  return { text, owners };
}
