/** How a node or edge looks in the present scene: what Sigma asks before it draws. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
// Blended colours are opaque: Sigma's edges overlap, and translucent ones would add up.
import { communityColour, mix, statusColour, typeColour } from '../palette.ts';
import type { Detail } from './detail.ts';
import { type DisplayEdge, type DisplayNode, keyOf } from './display.ts';
import type { Light, Scene } from './scene.ts';
import type { StageTheme } from './theme.ts';

/** The present state of the picture. */
export interface Now {
  readonly scene: Scene;
  readonly light: Light | null;
  readonly detail: Detail;
  readonly dark: boolean;
  readonly theme: StageTheme;
}

/** More names than this around one node hide each other: then only those with room are drawn. */
const MOST_FORCED_LABELS = 80;
/** Radius of what is in the light, in CSS pixels, at the least. */
const LEAST_LIT = 2.6;

export function createReducers(now: () => Now) {
  const colourOf = (id: string, { entityType }: DisplayNode): string => {
    const { scene, dark } = now();
    return scene.groups ? communityColour(scene.groups.get(keyOf(id)), dark) : typeColour(entityType, dark);
  };

  return {
    nodeReducer(id: string, node: DisplayNode): Partial<NodeDisplayData> {
      const { scene, light, detail, theme } = now();
      const key = keyOf(id);
      const colour = colourOf(id, node);
      const drawn = {
        ...node,
        type: detail.many ? 'circle' : 'disc',
        size: detail.least + detail.span * node.heft,
        rimColour: theme.paper,
        hidden: scene.visible !== null && !scene.visible.nodes.has(key),
        pinned: scene.pins.has(key),
      };
      if (!light) return { ...drawn, color: colour };
      if (!light.nodes.has(id)) {
        const faint = { color: mix(colour, theme.paper, 0.16), label: '', zIndex: 0 };
        return { ...drawn, ...faint } as Partial<NodeDisplayData>;
      }
      if (light.centres.has(id)) {
        // Its name goes on a card, which is drawn above all others.
        const card = { name: node.label, label: '', highlighted: true, forceLabel: true, zIndex: 2 };
        return { ...drawn, ...card, size: Math.max(drawn.size, LEAST_LIT), color: colour };
      }
      const size = Math.max(drawn.size, LEAST_LIT);
      return { ...drawn, size, color: colour, forceLabel: light.nodes.size <= MOST_FORCED_LABELS, zIndex: 1 };
    },

    edgeReducer(id: string, edge: DisplayEdge): Partial<EdgeDisplayData> {
      const { scene, light, detail, dark, theme } = now();
      const hidden = scene.visible !== null && !scene.visible.edges.has(keyOf(id));
      const drawn = { ...edge, hidden, type: detail.many ? 'line' : 'thread' };
      if (hidden) return drawn;
      const colour = statusColour(edge.status, dark);
      if (!light) {
        const quiet = { color: mix(colour, theme.paper, detail.ink), zIndex: 0 };
        return { ...drawn, ...quiet, label: detail.many ? '' : edge.label };
      }
      if (!light.edges.has(id)) {
        return { ...drawn, color: mix(colour, theme.paper, detail.many ? 0.1 : 0.2), label: '', zIndex: 0 };
      }
      const lit = light.thread ? theme.thread : edge.status === 'asserted' ? theme.litEdge : colour;
      const look = { color: lit, labelColour: theme.ink, type: 'thread', zIndex: 2 };
      const size = edge.size + (light.thread ? 1 : 0.4);
      return { ...drawn, ...look, size, forceLabel: light.edges.size <= MOST_FORCED_LABELS };
    },
  };
}
