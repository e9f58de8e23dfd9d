/** One way: its stops; opened, hop by hop with the words behind each. */
import { mergeText } from '../../graph/query/merges.ts';
import type { Hop, Path } from '../../graph/query/paths.ts';
import type { EdgeRecord, Model } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { count, percent } from '../wording.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Dot } from './Dot.tsx';
import { previewing } from './previewing.ts';
import { Stroke } from './Stroke.tsx';

export interface WayItemProps {
  readonly model: Model;
  readonly path: Path;
  /** Who is asked for, where the way is an answer: its stop stands out. */
  readonly through?: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function WayItem({ model, path, through = '', open, onOpen }: WayItemProps) {
  return (
    <li class={`way ${open ? 'open' : ''}`}>
      <button type="button" class="way-title" aria-expanded={open} onClick={onOpen}>
        {through !== '' && <bdi class="through">{through}</bdi>}
        <span class="stops">
          {path.nodes.map((key, i) => (
            <span key={key}>
              {i > 0 && <span class="soft"> — </span>}
              <bdi>{model.nodes.get(key)?.attributes.label}</bdi>
            </span>
          ))}
        </span>
        <span class="soft">
          {count(path.hops.length, 'hop')} · {percent(path.confidence)}
        </span>
      </button>
      {open && <Caveats model={model} path={path} />}
      {open && (
        <ol class="hops-list">
          {path.hops.map((hop) => (
            <HopItem key={hop.edge} model={model} hop={hop} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** What the way stands and falls with. */
function Caveats({ model, path: { hops, weakest, merges } }: { model: Model; path: Path }) {
  const label = (key: string) => model.nodes.get(key)?.attributes.label ?? key;
  const weak = hops.length > 1 ? hops[weakest] : undefined;
  if (!weak && merges.length === 0) return null;
  return (
    <ul class="caveats">
      {weak && (
        <li>
          weakest link: {label(weak.from)} {weak.label} {label(weak.to)}
        </li>
      )}
      {merges.map(({ node, merge }) => (
        <li key={`${node} ${merge.name}`}>rests on: {mergeText(merge, label(node))}</li>
      ))}
    </ul>
  );
}

function HopItem({ model, hop }: { model: Model; hop: Hop }) {
  const edge = model.edges.get(hop.edge);
  if (!edge) return null;
  const further = hop.claims - 1 + hop.beside.length;
  return (
    <li class="hop">
      <h3>
        <Stop model={model} nodeKey={hop.from} />
        <HopLabel hop={hop} edge={edge} />
        <Stop model={model} nodeKey={hop.to} />
      </h3>
      <ClaimCard claim={hop.evidence} edge={edge} model={model} />
      {further > 0 && (
        <button type="button" class="quiet" onClick={() => select({ kind: 'edge', key: hop.edge })}>
          All {further + 1} quotes and relations between the two
        </button>
      )}
    </li>
  );
}

function Stop({ model, nodeKey }: { model: Model; nodeKey: string }) {
  const node = model.nodes.get(nodeKey);
  if (!node) return null;
  return (
    <button type="button" class="stop" onClick={() => select({ kind: 'node', key: nodeKey })}>
      <Dot type={node.attributes.type} /> <bdi>{node.attributes.label}</bdi>
    </button>
  );
}

/** The relation in the direction in which the articles say it. */
function HopLabel({ hop, edge }: { hop: Hop; edge: EdgeRecord }) {
  const { backwards, symmetric, status } = hop;
  const [before, after] = symmetric ? ['←', '→'] : backwards ? ['←', ''] : ['', '→'];
  return (
    <button
      type="button"
      class="hop-label"
      title="All quotes of this relation"
      onClick={() => select({ kind: 'edge', key: hop.edge })}
      {...previewing({ kind: 'edge', key: hop.edge })}
    >
      {before} <bdi>{edge.attributes.label}</bdi> {after}
      {status !== 'asserted' && (
        <span class="status">
          <Stroke status={status} /> {status}
        </span>
      )}
    </button>
  );
}
