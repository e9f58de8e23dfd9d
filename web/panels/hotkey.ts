import { useEffect } from 'preact/hooks';

/** Calls `action` when a key is pressed, but where text is written or a dialog is open. */
export function useHotkey(key: string, action: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const busy = target instanceof HTMLElement && target.closest('input, select, dialog') !== null;
      if (event.key !== key || busy || ctrlKey || metaKey || altKey || defaultPrevented) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}
