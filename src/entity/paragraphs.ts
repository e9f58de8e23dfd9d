/** The number of the paragraph of an offset: paragraphs end at blank lines, or at each line where there are none. */
export function paragraphsOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n[^\S\n]*\n/.test(text) ? /\n\s*\n/g : /\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
