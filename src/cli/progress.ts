/** How far the work is, on one line of a terminal's stderr. */
import { styleOf } from './terminal.ts';

export interface Progress {
  /** One more is done. @param at how far the work is then, in the unit of the total */
  step(at?: number): void;
  /** Clears the line, before something else is written there. */
  clear(): void;
}

/** At most so often, in milliseconds. */
const EVERY = 100;

/** Progress is for a person who looks on. */
export function showsProgress(quiet: boolean): boolean {
  return !quiet && process.stderr.isTTY === true;
}

/** Nothing is written when `quiet`, or where stderr is no terminal. @param total how much work there is, if known. */
export function createProgress(what: string, quiet: boolean, total: number | null = null): Progress {
  if (!showsProgress(quiet)) return { step() {}, clear() {} };
  const { dim } = styleOf(process.stderr);
  const began = performance.now();
  let done = 0;
  let drawn = 0;
  return {
    step(at = 0) {
      done++;
      const now = performance.now();
      if (now - drawn < EVERY) return;
      drawn = now;
      const seconds = (now - began) / 1000;
      const rate = done / Math.max(0.001, seconds);
      const share = total ? Math.min(1, at / total) : 0;
      const left = share > 0 ? `, ${clock((seconds / share) * (1 - share))} left` : '';
      const bar = total === null ? '' : `${barOf(share)} `;
      process.stderr.write(`\r\u001b[2K${bar}${done} ${what} ${dim(`${rate.toFixed(1)} a second${left}`)}`);
    },
    clear() {
      if (drawn > 0) process.stderr.write('\r\u001b[2K');
      drawn = 0;
    },
  };
}

/** Says what is being done, until it is done, where it cannot be told how far it is. @returns what takes the line away */
export function showWork(what: string, quiet: boolean): () => void {
  if (!showsProgress(quiet)) return () => {};
  process.stderr.write(styleOf(process.stderr).dim(what));
  return () => {
    process.stderr.write('\r\u001b[2K');
  };
}

function barOf(share: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share)) * 20);
  return '█'.repeat(filled) + '░'.repeat(20 - filled);
}

/** 75 → `1:15` */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
