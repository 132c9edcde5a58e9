/** A line of text at a place of a page: points from the upper left corner, as newspapers are laid out. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/**
 * Writes a PDF whose Chinese font is not embedded, as many newspapers print theirs: its text can be read only through
 * the character maps of the reader. A page without lines is a scan: only a picture.
 */
export function writePdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (body: string): number => objects.push(body);
  const font = add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 5 0 R /DW 1000 >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const kids = pages.map((lines) => {
    const content = lines.map(printLine).join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function printLine({ text, x, y, size = 10 }: PdfLine): string {
  const hex = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join(
    '',
  );
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y - size} Tm <${hex}> Tj ET`;
}

/** Sets a text in a column: lines of a given number of characters, 1.5 sizes apart. */
export function setColumn(
  text: string,
  { x, y, size = 10, length }: Omit<PdfLine, 'text'> & { readonly length: number },
): PdfLine[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, row) => ({
    text: text.slice(row * length, (row + 1) * length),
    ...{ x, y: y + row * size * 1.5, size },
  }));
}
