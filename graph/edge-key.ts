/** What an edge is called: the same for the same ends and relation, whichever articles say so. */
export function edgeKey(source: string, type: string, target: string): string {
  return `${escaped(source)}|${escaped(type)}|${escaped(target)}`;
}

/** The ends and the relation of a key that `edgeKey` made; null for any other. */
export function partsOfEdgeKey(key: string): readonly [source: string, type: string, target: string] | null {
  const [source, type, target, ...rest] = key.split('|').map(plain);
  if (source === undefined || type === undefined || target === undefined || rest.length > 0) return null;
  return [source, type, target];
}

/** A part of a key. */
export function escaped(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('|', '%7C');
}

function plain(part: string): string {
  return part.replaceAll('%7C', '|').replaceAll('%25', '%');
}
