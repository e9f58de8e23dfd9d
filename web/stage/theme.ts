/** Colours of the picture besides those of types and statuses; the page's own are in `styles/theme.css`. */
export interface StageTheme {
  readonly paper: string;
  readonly ink: string;
  readonly faintInk: string;
  /** Edges in the light. */
  readonly litEdge: string;
  readonly surface: string;
  readonly shadow: string;
}

export const LIGHT: StageTheme = {
  paper: '#faf9f6',
  ink: '#22262b',
  faintInk: '#5c6570',
  litEdge: '#4a545f',
  surface: '#ffffff',
  shadow: 'rgba(30, 30, 40, 0.22)',
};

export const DARK: StageTheme = {
  paper: '#14171b',
  ink: '#e9ebee',
  faintInk: '#9ba5b0',
  litEdge: '#aeb7c1',
  surface: '#262b32',
  shadow: 'rgba(0, 0, 0, 0.6)',
};

/** `share` of `colour` on `paper`, opaque: Sigma's edges overlap, and translucent ones would add up. */
export function mix(colour: string, paper: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const front = Number.parseInt(colour.slice(at, at + 2), 16);
    const back = Number.parseInt(paper.slice(at, at + 2), 16);
    return Math.round(front * share + back * (1 - share));
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
