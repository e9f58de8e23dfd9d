/** Moves labels off one another. */

/** A node at (x, y) with its label to the right of it. */
export interface LabelBox {
  x: number;
  y: number;
  readonly left: number;
  readonly right: number;
  readonly half: number;
}

const ROUNDS = 80;

/**
 * Pushes boxes that overlap apart, in place, each half of the way along the axis where less is needed, until none
 * overlap or the rounds are over. Boxes are sorted into bands as high as the highest and swept by their left edges, so that only
 * neighbours are compared.
 */
export function separate(boxes: readonly LabelBox[]): void {
  const x = Float64Array.from(boxes, (box) => box.x);
  const y = Float64Array.from(boxes, (box) => box.y);
  const height = boxes.reduce((most, { half }) => Math.max(most, 2 * half), 1);
  const width = boxes.reduce((most, { left, right }) => Math.max(most, left + right), 0);
  const bands = new Int32Array(boxes.length);
  const edges = new Float64Array(boxes.length);
  const bandOf = (index: number): number => bands[index] ?? 0;
  const edgeOf = (index: number): number => edges[index] ?? 0;
  // Sorted in place: from round to round few change places.
  const order = boxes.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round++) {
    boxes.forEach(({ left }, index) => {
      bands[index] = Math.floor((y[index] ?? 0) / height);
      edges[index] = (x[index] ?? 0) - left;
    });
    order.sort((a, b) => bandOf(a) - bandOf(b) || edgeOf(a) - edgeOf(b) || a - b);
    if (!sweep()) break;
  }
  boxes.forEach((box, index) => {
    box.x = x[index] ?? 0;
    box.y = y[index] ?? 0;
  });

  /** Whether any two had to be pushed. */
  function sweep(): boolean {
    let moved = false;
    let below = 0;
    order.forEach((a, place) => {
      const [band, edge, box] = [bandOf(a), edgeOf(a), boxes[a]];
      if (!box) return;
      const end = edge + box.left + box.right;
      const pushAll = (from: number, within: number): void => {
        for (let next = from; next < order.length; next++) {
          const b = order[next] ?? 0;
          if (bandOf(b) !== within || edgeOf(b) >= end) return;
          if (pushApart(a, b)) moved = true;
        }
      };
      pushAll(place + 1, band);
      for (let b = order[below]; b !== undefined; b = order[++below])
        if (bandOf(b) > band + 1 || (bandOf(b) === band + 1 && edgeOf(b) > edge - width)) break;
      pushAll(below, band + 1);
    });
    return moved;
  }

  function pushApart(a: number, b: number): boolean {
    const [one, other] = [boxes[a], boxes[b]];
    if (!one || !other) return false;
    const [ax = 0, ay = 0, bx = 0, by = 0] = [x[a], y[a], x[b], y[b]];
    const across = Math.min(ax + one.right, bx + other.right) - Math.max(ax - one.left, bx - other.left);
    const along = one.half + other.half - Math.abs(ay - by);
    if (across <= 0 || along <= 0) return false;
    if (along <= across) {
      const step = (along / 2 + 0.5) * (ay <= by ? 1 : -1);
      y[a] = ay - step;
      y[b] = by + step;
    } else {
      const step = (across / 2 + 0.5) * (ax <= bx ? 1 : -1);
      x[a] = ax - step;
      x[b] = bx + step;
    }
    return true;
  }
}
