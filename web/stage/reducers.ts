/** How a node or edge looks in the present scene: what Sigma asks before it draws. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
// Blended colours are opaque: Sigma's edges overlap, and translucent ones would add up.
import { mix, statusColour, typeColour } from '../palette.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode } from './display.ts';
import type { Light, Scene } from './scene.ts';
import type { StageTheme } from './theme.ts';

export interface ReducerInputs {
  readonly graph: DisplayGraph;
  /** Whether the graph is drawn in little detail. */
  readonly many: boolean;
  readonly colours: { readonly dark: boolean; readonly theme: StageTheme };
  readonly scene: () => Scene;
  readonly light: () => Light | null;
}

/** More names than this around one node hide each other: then only those with room are drawn. */
const MOST_FORCED_LABELS = 80;

export function createReducers({ graph, many, colours, scene, light }: ReducerInputs) {
  const hidden = (key: string) => {
    const { hiddenTypes } = scene();
    return hiddenTypes.size > 0 && hiddenTypes.has(graph.getNodeAttribute(key, 'entityType'));
  };

  // The more edges, the fainter each: together they make the same grey.
  const quietness = graph.size > 20000 ? 0.16 : many ? 0.25 : graph.size > 400 ? 0.5 : 0.85;

  return {
    nodeReducer(key: string, node: DisplayNode): Partial<NodeDisplayData> {
      const { dark, theme } = colours;
      const colour = typeColour(node.entityType, dark);
      const now = light();
      const drawn = { ...node, rimColour: theme.paper, hidden: hidden(key) };
      if (!now) return { ...drawn, color: colour };
      if (!now.nodes.has(key)) {
        return {
          ...drawn,
          color: mix(colour, theme.paper, 0.16),
          label: '',
          zIndex: 0,
        } as Partial<NodeDisplayData>;
      }
      if (now.centres.has(key)) {
        // Its name goes on a card, which is drawn above all others.
        const card = { name: node.label, label: '', highlighted: true, forceLabel: true, zIndex: 2 };
        return { ...drawn, ...card, color: colour };
      }
      return { ...drawn, color: colour, forceLabel: now.nodes.size <= MOST_FORCED_LABELS, zIndex: 1 };
    },

    edgeReducer(key: string, edge: DisplayEdge): Partial<EdgeDisplayData> {
      const { dark, theme } = colours;
      const [source, target] = graph.extremities(key);
      const now = light();
      const drawn = { ...edge, hidden: hidden(source) || hidden(target) };
      const colour = statusColour(edge.status, dark);
      if (!now) {
        const quiet = mix(colour, theme.paper, quietness);
        return { ...drawn, color: quiet, label: many ? '' : edge.label, zIndex: 0 };
      }
      if (!now.edges.has(key)) {
        return { ...drawn, color: mix(colour, theme.paper, many ? 0.1 : 0.2), label: '', zIndex: 0 };
      }
      const lit = edge.status === 'asserted' ? theme.litEdge : colour;
      const look = { color: lit, labelColour: theme.ink, type: 'thread', zIndex: 2 };
      return { ...drawn, ...look, size: edge.size + 0.4, forceLabel: now.edges.size <= MOST_FORCED_LABELS };
    },
  };
}
