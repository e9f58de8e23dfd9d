/** When the articles were published: a bar for each stretch of time, and a brush that keeps what lies between. */
import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Model } from '../model/model.ts';
import { announce, filter } from '../state/actions.ts';
import { filters, visible } from '../state/state.ts';
import { type Bar, barsOf } from '../view/timeline.ts';
import { count, dateInWords } from '../wording.ts';
import { Icon } from './Icon.tsx';

export function Timeline({ model }: { model: Model }) {
  const bars = useComputed(() => barsOf(model, visible.value)).value;
  const track = useRef<HTMLDivElement>(null);
  const grip = useSignal<number | null>(null);
  if (bars.length < 2) return null;

  const { since, until } = filters.value;
  const brushed = since !== null || until !== null;
  const first =
    since === null
      ? 0
      : Math.max(
          bars.findIndex((bar) => bar.until >= since),
          0,
        );
  const last =
    until === null
      ? bars.length - 1
      : Math.max(
          bars.findLastIndex((bar) => bar.since <= until),
          first,
        );
  const most = Math.max(...bars.map(({ claims }) => claims), 1);

  const keep = (from: number, to: number, how: 'on' | 'instead' = 'instead') => {
    const [low, high] = [Math.max(Math.min(from, to), 0), Math.min(Math.max(from, to), bars.length - 1)];
    const whole = low === 0 && high === bars.length - 1;
    filter(
      { since: whole ? null : (bars[low]?.since ?? null), until: whole ? null : (bars[high]?.until ?? null) },
      how,
    );
  };
  const barAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.min(Math.max(Math.floor(share * bars.length), 0), bars.length - 1);
  };
  const span = `${dateInWords(bars[first]?.since ?? '')} to ${dateInWords(bars[last]?.until ?? '')}`;

  return (
    <section class="timeline card" aria-label="Timeline">
      <header>
        <h2>Published</h2>
        <span class="soft">{brushed ? span : years(bars)}</span>
        {brushed && (
          <button
            type="button"
            class="icon-button"
            aria-label="All dates"
            title="All dates"
            onClick={() => keep(0, bars.length - 1, 'on')}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      <div
        class="track"
        ref={track}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.value = barAt(event);
          keep(grip.value, grip.value, 'on');
        }}
        onPointerMove={(event) => {
          if (grip.value !== null) keep(grip.value, barAt(event));
        }}
        onPointerUp={() => {
          grip.value = null;
          announce(span);
        }}
      >
        {bars.map((bar, i) => (
          <span
            key={bar.since}
            class={`time ${i >= first && i <= last ? '' : 'out'}`}
            title={`${dateInWords(bar.since)} to ${dateInWords(bar.until)}: ${count(bar.claims, 'claim')}`}
          >
            <span class="claims" style={{ height: `${height(bar.claims, most)}%` }} />
            <span class="shown" style={{ height: `${height(bar.shown, most)}%` }} />
          </span>
        ))}
        {(['since', 'until'] as const).map((side) => (
          <Handle
            key={side}
            side={side}
            bars={bars}
            at={side === 'since' ? first : last}
            onMove={(at) =>
              side === 'since' ? keep(Math.min(at, last), last) : keep(first, Math.max(at, first))
            }
          />
        ))}
      </div>
      <footer class="soft">
        <span>{dateInWords((bars[0]?.since ?? '').slice(0, 7))}</span>
        <span>{dateInWords((bars.at(-1)?.until ?? '').slice(0, 7))}</span>
      </footer>
    </section>
  );
}

interface HandleProps {
  readonly side: 'since' | 'until';
  readonly bars: readonly Bar[];
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** One end of the brush, for the keyboard. */
function Handle({ side, bars, at, onMove }: HandleProps) {
  const date = (side === 'since' ? bars[at]?.since : bars[at]?.until) ?? '';
  const share = ((side === 'since' ? at : at + 1) / bars.length) * 100;
  return (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={side === 'since' ? 'Published from' : 'Published until'}
      aria-valuemin={0}
      aria-valuemax={bars.length - 1}
      aria-valuenow={at}
      aria-valuetext={dateInWords(date)}
      style={{ left: `${share}%` }}
      onKeyDown={(event) => {
        const steps: Readonly<Record<string, number>> = {
          ArrowLeft: at - 1,
          ArrowDown: at - 1,
          ArrowRight: at + 1,
          ArrowUp: at + 1,
          Home: 0,
          End: bars.length - 1,
        };
        const next = steps[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onMove(Math.min(Math.max(next, 0), bars.length - 1));
      }}
    />
  );
}

/** Percent of the height; what is there at all can be seen. */
function height(claims: number, most: number): number {
  return claims === 0 ? 0 : Math.max((claims / most) * 100, 6);
}

function years(bars: readonly Bar[]): string {
  const [first, last] = [bars[0], bars.at(-1)].map((bar) => (bar?.since ?? '').slice(0, 4));
  return first === last ? (first ?? '') : `${first}–${last}`;
}
