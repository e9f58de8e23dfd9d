/** An entity: what it is called, how often it is named, and its relations by kind. */
import { byCodeUnit } from '../../graph/order.ts';
import { mergeText } from '../../graph/query/merges.ts';
import type { EdgeRecord, NodeRecord } from '../model/model.ts';
import type { Stage } from '../stage/stage.ts';
import { count, typeInWords } from '../wording.ts';
import { Back } from './Back.tsx';
import { Dot } from './Dot.tsx';
import { EdgeLink } from './EdgeLink.tsx';
import { NodeDeeds } from './NodeDeeds.tsx';
import { ShowMore } from './ShowMore.tsx';

export function NodePanel({ node, stage }: { node: NodeRecord; stage: () => Stage | null }) {
  const { label, type, aliases, ids, mentions, articles, merges } = node.attributes;
  const codes = Object.entries(ids ?? {});
  return (
    <>
      <Back />
      <header>
        <p class="kind">
          <Dot type={type} /> {typeInWords(type)}
        </p>
        <h2>
          <bdi>{label}</bdi>
        </h2>
        {aliases.length > 0 && (
          <p class="aliases">
            also{' '}
            {aliases.map((alias, i) => (
              <span key={alias}>
                {i > 0 && ', '}
                <bdi>{alias}</bdi>
              </span>
            ))}
          </p>
        )}
        <p class="facts">
          Named {count(mentions, 'time')} in {count(articles, 'article')}
          {codes.map(([scheme, code]) => (
            <span key={scheme} class="code">
              {scheme} {code}
            </span>
          ))}
        </p>
        {merges.length > 0 && (
          <details>
            <summary>Why these names are one</summary>
            <ul class="merges">
              {merges.map((merge) => (
                <li key={`${merge.key} ${merge.name} ${merge.reason}`}>{mergeText(merge, label)}</li>
              ))}
            </ul>
          </details>
        )}
        <NodeDeeds node={node} stage={stage} />
      </header>
      {node.edges.length === 0 && <p class="facts">No article connects it with anything.</p>}
      {groupEdges(node).map(({ heading, arrow, edges }) => (
        <section key={`${arrow} ${heading}`} class="relations">
          <h3>
            <span class="direction" aria-hidden="true">
              {arrow}
            </span>
            <bdi>{heading}</bdi>
            {arrow === '←' && <span class="unseen"> (to here)</span>}
            <span class="number">{edges.length}</span>
          </h3>
          <ShowMore items={edges} first={12}>
            {(edge) => <EdgeLink key={edge.key} edge={edge} from={node} />}
          </ShowMore>
        </section>
      ))}
    </>
  );
}

interface EdgeGroup {
  /** The relation as it reads from this node: "sanctions", "is sanctioned by". */
  readonly heading: string;
  readonly arrow: '→' | '←' | '↔';
  readonly typed: boolean;
  readonly edges: EdgeRecord[];
}

/** Typed relations before open ones, larger groups first; in a group the surest edges first. */
function groupEdges(node: NodeRecord): EdgeGroup[] {
  const groups = new Map<string, EdgeGroup>();
  for (const edge of node.edges) {
    const { label, typed } = edge.attributes;
    const outgoing = edge.source === node;
    const arrow = edge.relation?.symmetric ? '↔' : outgoing ? '→' : '←';
    const heading = outgoing ? label : (edge.relation?.inverse ?? label);
    const key = `${arrow} ${typed} ${heading}`;
    const group = groups.get(key) ?? { heading, arrow, typed, edges: [] };
    group.edges.push(edge);
    groups.set(key, group);
  }
  for (const { edges } of groups.values()) {
    edges.sort((a, b) => b.attributes.confidence - a.attributes.confidence || byCodeUnit(a.key, b.key));
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.typed) - Number(a.typed) ||
      Number(a.arrow === '←') - Number(b.arrow === '←') ||
      b.edges.length - a.edges.length ||
      byCodeUnit(a.heading, b.heading),
  );
}
