/** What can be done with the picture as a whole. */

import type { Model } from '../model/model.ts';
import type { Stage } from '../stage/stage.ts';
import { colourBy, connect, showTable } from '../state/actions.ts';
import { arranging, colouring, connection, filtersOpen, helpOpen, table, theme } from '../state/state.ts';
import { nextTheme } from '../state/theme.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { type ICONS, Icon } from './Icon.tsx';

export interface ToolbarProps {
  readonly model: Model;
  readonly stage: () => Stage | null;
  readonly onArrange: () => void;
}

export function Toolbar({ model, stage, onArrange }: ToolbarProps) {
  const byCommunity = colouring.value === 'community';
  return (
    <nav class="toolbar card" aria-label="Tools">
      <Tool
        icon="filters"
        name="Filters"
        pressed={filtersOpen.value}
        onClick={() => {
          filtersOpen.value = !filtersOpen.value;
        }}
      />
      <Tool
        icon="ways"
        name="Ways"
        title="How two things are connected"
        pressed={connection.value !== null}
        onClick={() => connect(connection.value ? null : {})}
      />
      <Tool
        icon="table"
        name="Table"
        title="Entities and relations as tables (t)"
        pressed={table.value !== null}
        onClick={() => showTable(table.value ? null : 'entities')}
      />
      <span class="rule" />
      <Tool
        icon="colours"
        name="Communities"
        title="Colour by who belongs together, instead of by type"
        pressed={byCommunity}
        plain
        onClick={() => colourBy(byCommunity ? 'type' : 'community')}
      />
      <Tool
        icon={arranging.value ? 'stop' : 'arrange'}
        name={arranging.value ? 'Stop arranging' : 'Arrange'}
        title={arranging.value ? 'Stop arranging' : 'Arrange anew what is in view'}
        pressed={arranging.value}
        plain
        onClick={onArrange}
      />
      <ExportMenu model={model} stage={stage} />
      <Tool
        icon="theme"
        name={`Colours of the page: ${theme.value}`}
        title={`Colours of the page: ${theme.value}`}
        plain
        onClick={nextTheme}
      />
      <Tool
        icon="help"
        name="Help"
        title="Keys and signs (?)"
        plain
        onClick={() => {
          helpOpen.value = true;
        }}
      />
    </nav>
  );
}

interface ToolProps {
  readonly icon: keyof typeof ICONS;
  readonly name: string;
  readonly title?: string;
  readonly pressed?: boolean;
  /** Without its name beside the icon. */
  readonly plain?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, name, title, pressed, plain, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`tool ${plain ? 'plain' : ''}`}
      title={title ?? name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span class={plain ? 'unseen' : 'tool-name'}>{name}</span>
    </button>
  );
}
