/** A relation with its evidence: every claim that the articles make of it. */
import type { ArticleRecord } from '../../graph/types.ts';
import { select } from '../actions.ts';
import type { EdgeRecord, Model, NodeRecord } from '../model.ts';
import { percent, support } from '../wording.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Dot } from './Dot.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Stroke } from './Stroke.tsx';

export function EdgePanel({ edge, articles }: { edge: EdgeRecord; articles: Model['articles'] }) {
  const { label, status, confidence, claims, typed, type } = edge.attributes;
  const published = (id: string) => articles.get(id)?.published ?? '';
  const ordered = [...claims].sort(
    (a, b) =>
      order(published(a.article), published(b.article)) || order(a.article, b.article) || a.start - b.start,
  );
  return (
    <>
      <header>
        <h2 class="triple">
          <End node={edge.source} />
          <span class="relation">
            <span class="rail" aria-hidden="true" />
            <bdi title={typed ? type : 'in the words of the articles'}>{label}</bdi>
          </span>
          <End node={edge.target} />
        </h2>
        <p class="facts">
          <span class="status">
            <Stroke status={status} /> {status}
          </span>
          <span>{support(edge)}</span>
          <span title="How likely it is that the articles say this">{percent(confidence)}</span>
        </p>
      </header>
      <ShowMore items={ordered} first={20}>
        {(claim) => (
          <ClaimCard
            claim={claim}
            article={articles.get(claim.article)}
            subjectType={edge.source.attributes.type}
            objectType={edge.target.attributes.type}
          />
        )}
      </ShowMore>
    </>
  );
}

function End({ node }: { node: NodeRecord }) {
  return (
    <button type="button" class="end" onClick={() => select({ kind: 'node', key: node.key })}>
      <Dot type={node.attributes.type} />
      <bdi>{node.attributes.label}</bdi>
    </button>
  );
}

function order(a: ArticleRecord['id'], b: ArticleRecord['id']): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
