import { Icon } from './Icon.tsx';

export interface ZoomButtonsProps {
  readonly onZoom: (direction: 'in' | 'out') => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  return (
    <nav class="zoom card" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom('in')}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => onZoom('out')}>
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label="Show the whole graph"
        title="Show the whole graph (0)"
        onClick={onFit}
      >
        <Icon name="whole" />
      </button>
    </nav>
  );
}
