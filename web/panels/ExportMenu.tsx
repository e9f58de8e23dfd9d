/** Takes the picture, or what is in view, out of the page. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { claimsCsv, nodesCsv } from '../../graph/format/csv.ts';
import { gexfOf } from '../../graph/format/gexf.ts';
import { graphmlOf } from '../../graph/format/graphml.ts';
import { writeGraphFile } from '../../graph/format/json.ts';
import { download } from '../export/download.ts';
import { inView } from '../export/subgraph.ts';
import type { Model } from '../model/model.ts';
import { typeColour } from '../palette.ts';
import type { Stage } from '../stage/stage.ts';
import { announce } from '../state/actions.ts';
import { visible } from '../state/state.ts';
import { Icon } from './Icon.tsx';

interface Format {
  readonly name: string;
  readonly what: string;
  readonly save: (model: Model, stage: Stage | null) => Promise<void> | void;
}

const FORMATS: readonly Format[] = [
  {
    name: 'PNG',
    what: 'the picture, as pixels',
    save: async (_, stage) => {
      const picture = await stage?.png();
      if (picture) download('graph.png', picture);
    },
  },
  {
    name: 'SVG',
    what: 'the picture, as lines',
    save: (_, stage) => {
      if (stage) download('graph.svg', stage.svg(), 'image/svg+xml');
    },
  },
  {
    name: 'JSON',
    what: 'what is in view, as a graph',
    save: (model) => download('graph.json', writeGraphFile(seen(model)), 'application/json'),
  },
  {
    name: 'GEXF',
    what: 'for Gephi',
    save: (model) =>
      save(
        'graph.gexf',
        gexfOf(seen(model), (type) => typeColour(type, false)),
        'application/xml',
      ),
  },
  {
    name: 'GraphML',
    what: 'for yEd, Cytoscape, NetworkX',
    save: (model) => save('graph.graphml', graphmlOf(seen(model)), 'application/xml'),
  },
  {
    name: 'CSV',
    what: 'entities',
    save: (model) => save('entities.csv', nodesCsv(seen(model)), 'text/csv'),
  },
  {
    name: 'CSV',
    what: 'relations, a claim a line',
    save: (model) => save('relations.csv', claimsCsv(seen(model)), 'text/csv'),
  },
];

const seen = (model: Model) => inView(model, visible.value);

function save(name: string, pieces: Iterable<string>, type: string): void {
  download(name, [...pieces].join(''), type);
}

export function ExportMenu({ model, stage }: { model: Model; stage: () => Stage | null }) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const close = () => {
    open.value = false;
  };
  const leave = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its buttons leave alone end up here.
    <div
      class="menu"
      ref={root}
      onBlurCapture={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.preventDefault();
        event.stopPropagation();
        close();
        root.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="tool plain"
        title="Export"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="export" />
        <span class="unseen">Export</span>
      </button>
      {open.value && (
        <ul class="menu-list card" aria-label="Export">
          {FORMATS.map(({ name, what, save }) => (
            <li key={name + what}>
              <button
                type="button"
                onClick={() => {
                  close();
                  void save(model, stage());
                  announce(`${name} exported`);
                }}
              >
                <strong>{name}</strong> {what}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
