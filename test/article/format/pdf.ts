/** Makes PDF files: words of Helvetica at places in points, from the lower left. */

export type Placed = readonly [x: number, y: number, size: number, words: string];

export function makePdf(pages: readonly (readonly Placed[])[], info = ''): Uint8Array {
  const objects = new Map([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, `<< ${info} >>`],
  ]);
  const kids = pages.map((placed, index) => {
    const [content, page] = [5 + index * 2, 6 + index * 2];
    const drawn = placed.map(
      ([x, y, size, words]) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    );
    const stream = drawn.join('\n');
    objects.set(content, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const resources = '/Resources << /Font << /F1 3 0 R >> >>';
    objects.set(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R ${resources} >>`,
    );
    return `${page} 0 R`;
  });
  objects.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  let file = '%PDF-1.4\n';
  const offsets = [...objects]
    .sort(([a], [b]) => a - b)
    .map(([number, object]) => {
      const offset = file.length;
      file += `${number} 0 obj\n${object}\nendobj\n`;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
  const table = file.length;
  const size = objects.size + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer << /Size ${size} /Root 1 0 R /Info 4 0 R >>\n`;
  return Buffer.from(`${file}startxref\n${table}\n%%EOF\n`, 'latin1');
}

/** Lines below one another. */
export function column(x: number, y: number, size: number, lines: readonly string[]): Placed[] {
  return lines.map((line, index) => [x, y - index * size * 1.2, size, line]);
}
