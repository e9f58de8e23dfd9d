/** The panel beside the picture: a node's relations, or an edge's evidence. */
import { useEffect, useRef } from 'preact/hooks';
import { select } from '../actions.ts';
import type { Model } from '../model.ts';
import { selection } from '../state.ts';
import { EdgePanel } from './EdgePanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { Icon } from './ZoomButtons.tsx';

export function SelectionPanel({ model }: { model: Model }) {
  const body = useRef<HTMLElement>(null);
  const chosen = selection.value;
  useEffect(() => {
    if (chosen && body.current) body.current.scrollTop = 0;
  }, [chosen]);

  const node = chosen?.kind === 'node' ? model.nodes.get(chosen.key) : undefined;
  const edge = chosen?.kind === 'edge' ? model.edges.get(chosen.key) : undefined;
  if (!node && !edge) return null;
  return (
    <aside class="panel card" aria-label={node ? 'Entity' : 'Evidence'} ref={body}>
      <button type="button" class="close" aria-label="Close" title="Close (Esc)" onClick={() => select(null)}>
        <Icon path="M4 4l8 8M12 4l-8 8" />
      </button>
      {node && <NodePanel key={node.key} node={node} />}
      {edge && <EdgePanel key={edge.key} edge={edge} articles={model.articles} />}
    </aside>
  );
}
