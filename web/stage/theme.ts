/** Colours and type of the picture besides those of types and statuses; the page's own are in `styles/theme.css`. */
export interface StageTheme {
  readonly paper: string;
  readonly ink: string;
  readonly faintInk: string;
  /** Edges in the light. */
  readonly litEdge: string;
  /** The way that is looked at. */
  readonly thread: string;
  readonly surface: string;
  readonly shadow: string;
}

export const LIGHT: StageTheme = {
  paper: '#faf9f6',
  ink: '#1f2328',
  faintInk: '#5c6570',
  litEdge: '#4a545f',
  thread: '#c2371f',
  surface: '#ffffff',
  shadow: 'rgba(30, 30, 40, 0.22)',
};

export const DARK: StageTheme = {
  paper: '#14171b',
  ink: '#e9ebee',
  faintInk: '#9ba5b0',
  litEdge: '#aeb7c1',
  thread: '#ff8466',
  surface: '#262b32',
  shadow: 'rgba(0, 0, 0, 0.6)',
};

export const FONT = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';
