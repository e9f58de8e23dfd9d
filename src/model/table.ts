/** Feature → its row, -1 for one that does not count: a table with open addressing, twice as large as it must be. */
export function createTable(features: Int32Array): (feature: number) => number {
  const size = 2 ** Math.ceil(Math.log2(2 * features.length + 2));
  const keys = new Int32Array(size);
  const rows = new Int32Array(size).fill(-1);
  const slotOf = (feature: number) => {
    let slot = feature & (size - 1);
    while ((rows[slot] as number) >= 0 && keys[slot] !== feature) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [row, feature] of features.entries()) {
    const slot = slotOf(feature);
    keys[slot] = feature;
    rows[slot] = row;
  }
  return (feature) => rows[slotOf(feature)] as number;
}
