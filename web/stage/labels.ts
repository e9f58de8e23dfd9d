/**
 * Draws names. Sigma decides which it would like; here each gets a place where it covers no other, the heavier nodes
 * first, and those without such a place are left out until there is room.
 */
import { around, type Box, clearest, overlap } from './boxes.ts';
import type { Point } from './geometry.ts';
import { FONT, type StageTheme } from './theme.ts';

/** Name and place of a node, in CSS pixels of the canvas. */
interface NodeLabel {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly strong: boolean;
}

/** A name as it was drawn, for who draws the picture in another way. */
export interface Lettering {
  readonly text: string;
  /** Its middle, in CSS pixels of the stage. */
  readonly at: Point;
  /** In radians, clockwise. */
  readonly angle: number;
  readonly points: number;
  readonly weight: number;
  readonly colour: string;
  /** The card that it lies on, if it does. */
  readonly card?: Box;
}

const CARD_FONT = `600 13px ${FONT}`;

export class LabelBoard {
  private waiting: NodeLabel[] = [];
  private boxes: Box[] = [];
  private cards = new Map<string, Box>();
  private lines: readonly Point[] | null = null;
  private findLines: () => readonly Point[] = () => [];
  private edgeBoxes = new Map<string, Box>();
  private frame: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  private lettering = new Map<string, Lettering>();
  private context: CanvasRenderingContext2D | null = null;
  theme: StageTheme;

  constructor(theme: StageTheme) {
    this.theme = theme;
  }

  /**
   * Forgets the last frame.
   *
   * @param size of the next one
   * @param covered where no name is to be
   * @param lines points that cards had better not hide; asked for when the first card is placed
   */
  clear(
    size: { readonly width: number; readonly height: number },
    covered: readonly Box[],
    lines: () => readonly Point[],
  ): void {
    this.frame = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 };
    this.waiting = [];
    this.boxes = [...covered];
    this.cards.clear();
    this.lines = null;
    this.findLines = lines;
    this.edgeBoxes.clear();
    this.lettering.clear();
  }

  /** The names that the last frame shows. */
  get names(): Lettering[] {
    return [...this.lettering.values()];
  }

  /** Takes note of a node's name; `flush` draws it. */
  addNode(context: CanvasRenderingContext2D, label: NodeLabel): void {
    this.context = context;
    this.waiting.push(label);
  }

  /** Keeps the place of a card that `drawCard` will draw later. */
  reserve(context: CanvasRenderingContext2D, node: Omit<NodeLabel, 'strong'>): void {
    const { x, y, size } = node;
    this.boxes.push(this.cardFor(context, node), around(x, y, size, size));
  }

  /** Draws the names of nodes that were added since. */
  flush(): void {
    const { context } = this;
    if (!context || this.waiting.length === 0) return;
    const labels = this.waiting.sort((a, b) => Number(b.strong) - Number(a.strong) || b.size - a.size);
    this.waiting = [];
    for (const { x, y, size } of labels) if (size > 7) this.boxes.push(around(x, y, size * 0.7, size * 0.7));
    for (const label of labels) this.drawNode(context, label);
  }

  /** Draws an edge's name along its tangent at `at`, if it covers nothing. `room` is the length it may take. */
  drawEdge(
    context: CanvasRenderingContext2D,
    label: {
      readonly key: string;
      readonly text: string;
      readonly at: Point;
      readonly angle: number;
      readonly room: number;
      readonly colour: string;
    },
  ): void {
    this.flush();
    const [points, weight] = [11, 500];
    context.font = `${weight} ${points}px ${FONT}`;
    const width = context.measureText(label.text).width;
    if (width > label.room) return;
    const cos = Math.abs(Math.cos(label.angle));
    const sin = Math.abs(Math.sin(label.angle));
    const box = around(label.at.x, label.at.y, (width * cos + 12 * sin) / 2, (width * sin + 12 * cos) / 2);
    if (this.taken(box, label.key)) return;
    this.edgeBoxes.set(label.key, box);
    context.save();
    context.translate(label.at.x, label.at.y);
    context.rotate(label.angle);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    halo(context, label.text, 0, 0, label.colour, this.theme.paper, 4);
    context.restore();
    const { text, at, angle, colour } = label;
    this.lettering.set(`edge ${label.key}`, { text, at, angle, points, weight, colour });
  }

  /** A node that is pointed at or selected: a ring around it, and its name on a card. */
  drawCard(context: CanvasRenderingContext2D, node: Omit<NodeLabel, 'strong'>): void {
    const { theme } = this;
    const { x, y, size, text } = node;
    context.save();
    context.beginPath();
    context.arc(x, y, size + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = theme.ink;
    context.stroke();
    if (text !== '') {
      const card = this.cardFor(context, node);
      const { left, top, right, bottom } = card;
      context.beginPath();
      context.roundRect(left, top, right - left, bottom - top, 8);
      context.shadowColor = theme.shadow;
      context.shadowBlur = 10;
      context.shadowOffsetY = 2;
      context.fillStyle = theme.surface;
      context.fill();
      context.shadowColor = 'transparent';
      context.font = CARD_FONT;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = theme.ink;
      const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
      context.fillText(text, at.x, at.y + 0.5);
      this.lettering.set(`card ${x} ${y}`, {
        text,
        at,
        angle: 0,
        points: 13,
        weight: 600,
        colour: theme.ink,
        card,
      });
    }
    context.restore();
  }

  /** Beside the node, or below or above it: where it hides least. */
  private cardFor(context: CanvasRenderingContext2D, { x, y, size, text }: Omit<NodeLabel, 'strong'>): Box {
    const name = `${x} ${y}`;
    const known = this.cards.get(name);
    if (known) return known;
    context.font = CARD_FONT;
    const half = { x: context.measureText(text).width / 2 + 8, y: 12 };
    const usual = around(x + size + 9 + half.x, y, half.x, half.y);
    const places = [
      usual,
      around(x - size - 9 - half.x, y, half.x, half.y),
      around(x, y + size + 8 + half.y, half.x, half.y),
      around(x, y - size - 8 - half.y, half.x, half.y),
    ];
    const free = places.filter((place) => !this.taken(place));
    const card = clearest(free, (place) => place, this.linesHere) ?? usual;
    this.cards.set(name, card);
    return card;
  }

  /** Asked for once a frame, and only if a card or a strong name needs a place. */
  private get linesHere(): readonly Point[] {
    this.lines ??= this.findLines();
    return this.lines;
  }

  private drawNode(context: CanvasRenderingContext2D, { x, y, size, text, strong }: NodeLabel): void {
    const points = Math.min(12 + size / 8, 15);
    const weight = strong || size > 14 ? 600 : 500;
    context.font = `${weight} ${points}px ${FONT}`;
    const width = context.measureText(text).width;
    const gap = size + 4;
    const half = { x: width / 2, y: points * 0.62 };
    const places: Point[] = [
      { x: x + gap + half.x, y },
      { x: x - gap - half.x, y },
      { x, y: y + gap + half.y },
      { x, y: y - gap - half.y },
    ];
    const boxAt = (at: Point): Box => around(at.x, at.y, half.x + 5, half.y);
    const free = places.filter((at) => !this.taken(boxAt(at)));
    const place = strong ? clearest(free, boxAt, this.linesHere) : free[0];
    if (!place) return;
    this.boxes.push(boxAt(place));
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    halo(context, text, place.x, place.y, this.theme.ink, this.theme.paper, 3.5);
    const colour = this.theme.ink;
    this.lettering.set(`node ${x} ${y}`, { text, at: place, angle: 0, points, weight, colour });
    context.textAlign = 'start';
    context.textBaseline = 'alphabetic';
  }

  /** Whether something is there already, or it would be cut at the rim of the picture. */
  private taken(box: Box, edge?: string): boolean {
    const { left, top, right, bottom } = this.frame;
    if (box.left < left || box.top < top || box.right > right || box.bottom > bottom) return true;
    if (this.boxes.some((other) => overlap(box, other))) return true;
    for (const [key, other] of this.edgeBoxes) if (key !== edge && overlap(box, other)) return true;
    return false;
  }
}

/** Text with a rim in the colour of the paper, so that it reads across lines. */
function halo(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  paper: string,
  rim: number,
): void {
  context.lineJoin = 'round';
  context.lineWidth = rim;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
