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
 * overlap or the rounds are over. Boxes are swept by their left edges, so that only neighbours are compared.
 */
export function separate(boxes: LabelBox[]): void {
  const widest = boxes.reduce((most, box) => Math.max(most, box.left + box.right), 0);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    const order = boxes
      .map((box, index) => ({ box, index, edge: box.x - box.left }))
      .sort((a, b) => a.edge - b.edge || a.index - b.index);
    order.forEach((a, place) => {
      for (let next = place + 1; next < order.length; next++) {
        const b = order[next];
        if (!b || b.edge > a.edge + 2 * widest) break;
        if (pushApart(a.box, b.box)) moved = true;
      }
    });
    if (!moved) return;
  }
}

function pushApart(a: LabelBox, b: LabelBox): boolean {
  const overlapX = Math.min(a.x + a.right, b.x + b.right) - Math.max(a.x - a.left, b.x - b.left);
  const overlapY = a.half + b.half - Math.abs(a.y - b.y);
  if (overlapX <= 0 || overlapY <= 0) return false;
  if (overlapY <= overlapX) {
    const step = (overlapY / 2 + 0.5) * (a.y <= b.y ? 1 : -1);
    a.y -= step;
    b.y += step;
  } else {
    const step = (overlapX / 2 + 0.5) * (a.x <= b.x ? 1 : -1);
    a.x -= step;
    b.x += step;
  }
  return true;
}
