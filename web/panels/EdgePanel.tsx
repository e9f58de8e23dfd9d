/** A relation with its evidence: every claim that the articles make of it. */
import { byCodeUnit } from '../../graph/order.ts';
import type { EdgeRecord, Model, NodeRecord } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { percent, support } from '../wording.ts';
import { Back } from './Back.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { Dot } from './Dot.tsx';
import { EdgeLink } from './EdgeLink.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Stroke } from './Stroke.tsx';

export function EdgePanel({ edge, model }: { edge: EdgeRecord; model: Model }) {
  const { label, status, confidence, claims, typed, type } = edge.attributes;
  const published = (id: string) => model.articles.get(id)?.published ?? '';
  const ordered = [...claims].sort(
    (a, b) =>
      byCodeUnit(published(a.article), published(b.article)) ||
      byCodeUnit(a.article, b.article) ||
      a.start - b.start,
  );
  const beside = edge.source.edges.filter(
    (other) => other !== edge && (other.source === edge.target || other.target === edge.target),
  );
  return (
    <>
      <Back />
      <header>
        <h2 class="triple">
          <End node={edge.source} />
          <span class="relation">
            <span class={`rail ${edge.relation?.symmetric ? 'symmetric' : ''}`} aria-hidden="true" />
            <bdi title={typed ? type : 'in the words of the articles'}>{label}</bdi>
          </span>
          <End node={edge.target} />
        </h2>
        <p class="facts">
          <span class="status">
            <Stroke status={status} /> {status}
          </span>
          <span>{support(edge)}</span>
          <span title="How likely it is that the articles say this">{percent(confidence)} sure</span>
        </p>
      </header>
      <ShowMore items={ordered} first={20}>
        {(claim) => (
          <ClaimCard key={`${claim.article} ${claim.start}`} claim={claim} edge={edge} model={model} />
        )}
      </ShowMore>
      {beside.length > 0 && (
        <section class="relations beside">
          <h3>Also between the two</h3>
          <ShowMore items={beside} first={8}>
            {(other) => <EdgeLink key={other.key} edge={other} from={edge.source} byLabel />}
          </ShowMore>
        </section>
      )}
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
