/** Reading the word lists of `lexicon/`: one entry a line, columns parted by tabs, `#` opens a comment line. */

/** The columns of every entry, in the file's order. An empty or missing file has none. */
export function readTable(raw: string | undefined): string[][] {
  const rows: string[][] = [];
  for (const line of (raw ?? '').split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (text.trim() === '' || text.startsWith('#')) continue;
    rows.push(text.split('\t').map((cell) => cell.trim()));
  }
  return rows;
}

/** The first column of every entry. */
export function readTerms(raw: string | undefined): string[] {
  return readTable(raw).map(([term]) => term ?? '');
}

/** The parts of a column that holds a list: `"UN; U.N."` → `["UN", "U.N."]`. */
export function readList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
