export interface ZoomButtonsProps {
  readonly onZoom: (direction: 'in' | 'out') => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  return (
    <nav class="zoom card" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom('in')}>
        <Icon path="M8 3v10M3 8h10" />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => onZoom('out')}>
        <Icon path="M3 8h10" />
      </button>
      <button
        type="button"
        aria-label="Show the whole graph"
        title="Show the whole graph (0)"
        onClick={onFit}
      >
        <Icon path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
      </button>
    </nav>
  );
}

/** A line drawing of 16 × 16 units. */
export function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
