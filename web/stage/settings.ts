/** What Sigma is told about the picture. */
import { createNodeBorderProgram } from '@sigma/node-border';
import { EdgeLineProgram } from 'sigma/rendering';
import { type Detail, LEAST_THICKNESS } from './detail.ts';
import type { DisplayEdge, DisplayNode } from './display.ts';
import { edgeLabelDrawer, nodeLabelDrawers } from './drawers.ts';
import type { LabelBoard } from './labels.ts';
import { ThreadProgram } from './thread-program.ts';

/** A dot with a rim, so that neighbours stay apart. */
const DiscProgram = createNodeBorderProgram<DisplayNode, DisplayEdge>({
  borders: [
    {
      size: { attribute: 'rim', defaultValue: 0.12 },
      color: { attribute: 'rimColour', defaultValue: '#ffffff' },
    },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

/** @param cards whether Sigma is to draw the card of what is pointed at; where a spotlight does, not */
export function fixedSettings(board: LabelBoard, cards: () => boolean) {
  const { defaultDrawNodeLabel, defaultDrawNodeHover } = nodeLabelDrawers(board);
  return {
    allowInvalidContainer: true,
    nodeProgramClasses: { disc: DiscProgram },
    edgeProgramClasses: { thread: ThreadProgram, line: EdgeLineProgram },
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    hideLabelsOnMove: false,
    zIndex: true,
    stagePadding: 40,
    zoomToSizeRatioFunction: (ratio: number) => ratio ** 0.4,
    enableCameraRotation: false,
    minCameraRatio: 0.004,
    maxCameraRatio: 4,
    defaultDrawNodeLabel,
    defaultDrawNodeHover: (...args: Parameters<typeof defaultDrawNodeHover>) => {
      if (cards()) defaultDrawNodeHover(...args);
    },
    defaultDrawEdgeLabel: edgeLabelDrawer(board),
  };
}

/** The settings that follow how much is in view. */
export function settingsFor({ many }: Detail, nodes: number) {
  return {
    hideEdgesOnMove: many,
    minEdgeThickness: many ? 0.6 : LEAST_THICKNESS,
    labelDensity: many ? 0.5 : 1,
    labelGridCellSize: nodes > 120 ? 110 : 70,
    labelRenderedSizeThreshold: many ? 4 : 3,
  };
}
