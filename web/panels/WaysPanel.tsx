/** How two things are connected: the ends, the limits, and the ways, each hop with the words that say it. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Connection, Ways } from '../ask/ways.ts';
import type { Model } from '../model/model.ts';
import { createSearch, type Search } from '../model/search.ts';
import { connect } from '../state/actions.ts';
import { filters, ways } from '../state/state.ts';
import { Combobox } from './Combobox.tsx';
import { Icon } from './Icon.tsx';
import { Meaning } from './Meaning.tsx';
import { NoWay } from './NoWay.tsx';
import { entityOption } from './SearchBox.tsx';
import { WayItem } from './WayItem.tsx';
import { WayLimits } from './WayLimits.tsx';

export function WaysPanel({ model, connection }: { model: Model; connection: Connection }) {
  const search = useMemo(() => createSearch(model), [model]);
  const found = ways.value;
  const { since, until } = filters.value;
  return (
    <>
      <header>
        <h2>How are they connected?</h2>
        <div class="ends">
          <EndField model={model} search={search} end="from" label="From" phrase={connection.from} />
          <EndField model={model} search={search} end="to" label="To" phrase={connection.to} />
          <button
            type="button"
            class="icon-button"
            aria-label="Swap the ends"
            title="Swap the ends"
            onClick={() => connect({ from: connection.to, to: connection.from })}
          >
            <Icon name="swap" />
          </button>
        </div>
        <WayLimits connection={connection} />
        {(since || until) && found && (
          <p class="facts">Only articles published in the time chosen below are walked.</p>
        )}
        {found && [found.from, found.to].map((end) => <Meaning key={end.phrase} of={end} />)}
      </header>
      {found ? <Found model={model} ways={found} connection={connection} /> : <Invitation />}
    </>
  );
}

function Invitation() {
  return (
    <p class="facts">
      Name two ends, by a name or a phrase such as “coal revenue”, or click them in the picture. Ways are
      ranked as on the command line: by how much a reader can rely on them.
    </p>
  );
}

function Found({ model, ways, connection }: { model: Model; ways: Ways; connection: Connection }) {
  if (ways.paths.length === 0) return <NoWay ways={ways} connection={connection} />;
  return (
    <ol class="ways">
      {ways.paths.map((path, i) => (
        <WayItem
          key={path.hops.map(({ edge }) => edge).join()}
          model={model}
          path={path}
          open={i === connection.way}
          onOpen={() => connect({ way: i })}
        />
      ))}
    </ol>
  );
}

interface EndFieldProps {
  readonly model: Model;
  readonly search: Search;
  readonly end: 'from' | 'to';
  readonly label: string;
  /** A key, or words. */
  readonly phrase: string;
}

function EndField({ model, search, end, label, phrase }: EndFieldProps) {
  const words = useSignal('');
  useSignalEffect(() => {
    words.value = model.nodes.get(phrase)?.attributes.label ?? phrase;
  });
  const shown = model.nodes.get(phrase)?.attributes.label ?? phrase;
  useMemo(() => {
    words.value = shown;
  }, [shown]);
  return (
    <div class="end-field">
      <label for={`end-${end}`}>{label}</label>
      <Combobox
        id={`end-${end}`}
        label={label}
        placeholder="a name or a phrase"
        words={words}
        optionsFor={(text) =>
          text === shown
            ? []
            : search(text, 6).map((found) => ({
                ...entityOption(found),
                choose: () => connect({ [end]: found.node.key }),
              }))
        }
        none="Press Enter to look for it in the quotes."
        onEnter={() => words.value.trim() !== shown && connect({ [end]: words.value.trim() })}
      />
    </div>
  );
}
