/** The twin of the picture: what is in view as tables, for readers and for screen readers. */
import { fold } from '../../graph/query/words.ts';
import type { EdgeRecord, Model, NodeRecord } from '../model/model.ts';
import { select, showTable } from '../state/actions.ts';
import { type Table, table, visible } from '../state/state.ts';
import { percent, typeInWords } from '../wording.ts';
import { Dot } from './Dot.tsx';
import { Icon } from './Icon.tsx';
import { type Column, Rows } from './Rows.tsx';
import { Stroke } from './Stroke.tsx';

const TABLES: readonly Table[] = ['entities', 'relations'];

export function TableSheet({ model }: { model: Model }) {
  const now = table.value;
  if (!now) return null;
  return (
    <section class="sheet card" aria-label="Table">
      <header>
        <h2 class="unseen">What is in view</h2>
        <div class="tabs">
          {TABLES.map((name) => (
            <button
              key={name}
              type="button"
              class="tab"
              aria-pressed={name === now}
              onClick={() => showTable(name)}
            >
              {name === 'entities' ? 'Entities' : 'Relations'}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-button close"
          aria-label="Close the table"
          title="Close (Esc)"
          onClick={() => showTable(null)}
        >
          <Icon name="close" />
        </button>
      </header>
      {now === 'entities' ? (
        <Rows
          key="entities"
          items={[...model.nodes.values()].filter(({ key }) => visible.value?.nodes.has(key) ?? true)}
          columns={ENTITY_COLUMNS}
          sortedBy={3}
          words={({ attributes }) => [attributes.label, ...attributes.aliases].join(' ')}
        />
      ) : (
        <Rows
          key="relations"
          items={[...model.edges.values()].filter(({ key }) => visible.value?.edges.has(key) ?? true)}
          columns={RELATION_COLUMNS}
          sortedBy={4}
          words={({ source, attributes, target }) =>
            `${source.attributes.label} ${attributes.label} ${target.attributes.label}`
          }
        />
      )}
    </section>
  );
}

const ENTITY_COLUMNS: readonly Column<NodeRecord>[] = [
  {
    name: 'Entity',
    value: ({ attributes }) => fold(attributes.label),
    show: (node) => <NodeLink node={node} />,
  },
  { name: 'Type', value: ({ attributes }) => typeInWords(attributes.type) },
  { name: 'Named', value: ({ attributes }) => attributes.mentions },
  { name: 'Relations', value: ({ edges }) => edges.length },
  { name: 'Articles', value: ({ attributes }) => attributes.articles },
];

const RELATION_COLUMNS: readonly Column<EdgeRecord>[] = [
  {
    name: 'Subject',
    value: ({ source }) => fold(source.attributes.label),
    show: ({ source }) => <NodeLink node={source} />,
  },
  {
    name: 'Relation',
    value: ({ attributes }) => fold(attributes.label),
    show: (edge) => (
      <button type="button" class="link" onClick={() => select({ kind: 'edge', key: edge.key })}>
        <bdi>{edge.attributes.label}</bdi>
      </button>
    ),
  },
  {
    name: 'Object',
    value: ({ target }) => fold(target.attributes.label),
    show: ({ target }) => <NodeLink node={target} />,
  },
  {
    name: 'Status',
    value: ({ attributes }) => attributes.status,
    show: ({ attributes: { status } }) => (
      <span class="status">
        <Stroke status={status} /> {status}
      </span>
    ),
  },
  { name: 'Claims', value: ({ attributes }) => attributes.claims.length },
  {
    name: 'Confidence',
    value: ({ attributes }) => attributes.confidence,
    show: ({ attributes }) => percent(attributes.confidence),
  },
];

function NodeLink({ node }: { node: NodeRecord }) {
  return (
    <button type="button" class="link" onClick={() => select({ kind: 'node', key: node.key })}>
      <Dot type={node.attributes.type} /> <bdi>{node.attributes.label}</bdi>
    </button>
  );
}
