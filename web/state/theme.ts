/** Dark and light: the system's choice, or the reader's. */
import { effect } from '@preact/signals';
import { systemDark, type Theme, theme } from './state.ts';

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** Follows the system's colour scheme, and the reader's where there is one. */
export function followSystem(): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  systemDark.value = query.matches;
  query.addEventListener('change', () => {
    systemDark.value = query.matches;
  });
  effect(() => {
    document.documentElement.style.colorScheme = theme.value === 'system' ? 'light dark' : theme.value;
  });
}

export function nextTheme(): void {
  theme.value = NEXT[theme.value];
}
