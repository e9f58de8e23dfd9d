/** What can be done with an entity in the picture. */
import type { NodeRecord } from '../model/model.ts';
import type { Stage } from '../stage/stage.ts';
import { connect, pin, step } from '../state/actions.ts';
import { model, pins, steps } from '../state/state.ts';
import { cutBy, furtherNeighbours, MOST_NEIGHBOURS } from '../view/steps.ts';
import { type ICONS, Icon } from './Icon.tsx';

export function NodeDeeds({ node, stage }: { node: NodeRecord; stage: () => Stage | null }) {
  const { key } = node;
  const kept = model.value && cutBy(model.value, steps.value).kept;
  const further = kept ? furtherNeighbours(node, kept).length : 0;
  const pinned = pins.value.has(key);
  return (
    <p class="deeds">
      <Deed icon="ways" name="Ways from here" onClick={() => connect({ from: key })} />
      <Deed
        icon="focus"
        name="Focus"
        title="Show it and its neighbours alone"
        onClick={() => step('focus', key)}
      />
      {further > 0 && (
        <Deed
          icon="expand"
          name={`Expand by ${Math.min(further, MOST_NEIGHBOURS)}`}
          title={`Bring in its neighbours, the best vouched-for first; ${further} are out of view`}
          onClick={() => step('expand', key)}
        />
      )}
      <Deed icon="hide" name="Hide" onClick={() => step('hide', key)} />
      <Deed
        icon="pin"
        name={pinned ? 'Unpin' : 'Pin'}
        title={
          pinned
            ? 'Let it move when the picture is arranged'
            : 'Keep it where it is when the picture is arranged'
        }
        onClick={() => pin(key, pinned ? null : (stage()?.standing(key) ?? null))}
      />
    </p>
  );
}

interface DeedProps {
  readonly icon: keyof typeof ICONS;
  readonly name: string;
  readonly title?: string;
  readonly onClick: () => void;
}

function Deed({ icon, name, title, onClick }: DeedProps) {
  return (
    <button type="button" class="chip" title={title ?? name} onClick={onClick}>
      <Icon name={icon} /> {name}
    </button>
  );
}
