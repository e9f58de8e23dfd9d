/** The panel beside the picture: an entity, a relation with its evidence, an article, ways, an answer, or quotes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Model } from '../model/model.ts';
import type { Stage } from '../stage/stage.ts';
import { closeTop } from '../state/actions.ts';
import { asked, connection, selection, sought } from '../state/state.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { ArticlePanel } from './ArticlePanel.tsx';
import { EdgePanel } from './EdgePanel.tsx';
import { useHotkey } from './hotkey.ts';
import { Icon } from './Icon.tsx';
import { NodePanel } from './NodePanel.tsx';
import { QuotesPanel } from './QuotesPanel.tsx';
import { WaysPanel } from './WaysPanel.tsx';

export function SidePanel({ model, stage }: { model: Model; stage: () => Stage | null }) {
  const body = useRef<HTMLElement>(null);
  const chosen = selection.value;
  useEffect(() => {
    if (chosen && body.current) body.current.scrollTop = 0;
  }, [chosen]);

  useHotkey('p', () => body.current?.focus());
  const content = contentFor(model, stage);
  if (!content) return null;
  return (
    <aside class="panel card" aria-label={content.name} tabIndex={-1} ref={body}>
      <button
        type="button"
        class="icon-button close"
        aria-label="Close"
        title="Close (Esc)"
        onClick={() => closeTop()}
      >
        <Icon name="close" />
      </button>
      {content.body}
    </aside>
  );
}

/** A selection lies over the ways, the answer or the quotes that led to it. */
function contentFor(
  model: Model,
  stage: () => Stage | null,
): { readonly name: string; readonly body: ComponentChildren } | null {
  const chosen = selection.value;
  if (chosen?.kind === 'node') {
    const node = model.nodes.get(chosen.key);
    if (node) return { name: 'Entity', body: <NodePanel key={node.key} node={node} stage={stage} /> };
  }
  if (chosen?.kind === 'edge') {
    const edge = model.edges.get(chosen.key);
    if (edge) return { name: 'Evidence', body: <EdgePanel key={edge.key} edge={edge} model={model} /> };
  }
  if (chosen?.kind === 'article') {
    const article = model.articles.get(chosen.key);
    if (article)
      return { name: 'Article', body: <ArticlePanel key={article.id} article={article} model={model} /> };
  }
  if (connection.value)
    return { name: 'Ways', body: <WaysPanel model={model} connection={connection.value} /> };
  if (asked.value !== null)
    return { name: 'Answer', body: <AnswerPanel key={asked.value} model={model} question={asked.value} /> };
  if (sought.value !== null)
    return { name: 'Quotes', body: <QuotesPanel model={model} words={sought.value} /> };
  return null;
}
