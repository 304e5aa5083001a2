import { useEffect, useId, useRef, useSyncExternalStore } from 'react';

/** One key that works on a screen: `F7`, `Ctrl+K`, `Alt+N`. */
export interface KeyBinding {
  key: string;
  /** What it does, for the bottom line. Left out, it works without being shown. */
  label?: string;
  run: () => void;
  disabled?: boolean;
}

interface Layer {
  id: string;
  keys: readonly KeyBinding[];
  dialog: boolean;
}

let layers: readonly Layer[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Layer[]): void {
  layers = next;
  for (const listener of listeners) listener();
}

/**
 * Makes keys work while the component is shown. A later layer hides the same key of an earlier one;
 * while a dialog is open only the layers of dialogs are heard (`dialog: true`).
 */
export function useKeys(keys: readonly KeyBinding[], { dialog = false } = {}): void {
  const id = useId();
  const latest = useRef(keys);
  latest.current = keys;
  const shape = keys.map(({ key, label, disabled }) => `${key} ${label} ${disabled}`).join('\n');
  // `shape` stands for the keys; `run` is read when pressed
  useEffect(() => {
    const shown = latest.current.map((binding, index) => ({
      ...binding,
      run: () => latest.current[index]?.run(),
    }));
    const layer: Layer = { id, keys: shown, dialog };
    const place = layers.findIndex((each) => each.id === id);
    publish(place < 0 ? [...layers, layer] : layers.with(place, layer));
  }, [id, dialog, shape]);
  useEffect(() => () => publish(layers.filter((each) => each.id !== id)), [id]);
}

/** The keys that work now and have a name, for the bottom line. */
export function useShownKeys(): readonly KeyBinding[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layers,
  );
  const heard = new Map<string, KeyBinding>();
  for (const binding of all.flatMap(({ keys }) => keys)) heard.set(binding.key, binding);
  return [...heard.values()].filter(({ label, disabled }) => label !== undefined && !disabled);
}

/** Hears the keys of the whole window; answers how to stop. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    // What lies under the login hears nothing.
    if (document.querySelector('[inert]') !== null) return;
    const dialogOpen = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
    const name = keyName(event);
    if (isTakenWhereItIs(event)) return;
    const binding = layers
      .filter(({ dialog }) => !dialogOpen || dialog)
      .flatMap(({ keys }) => keys)
      .findLast(({ key }) => key === name);
    if (!binding) return;
    event.preventDefault();
    if (!binding.disabled) binding.run();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** A sign belongs to the field it is typed into, Enter also to a button or a link. */
function isTakenWhereItIs({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || ctrlKey || altKey || metaKey) return false;
  const fields = 'input:not([type="radio"]), textarea, select, [contenteditable]';
  if (key.length === 1 || key.startsWith('Arrow')) return target.closest(fields) !== null;
  return key === 'Enter' && target.closest(`${fields}, button, a, [role="grid"]`) !== null;
}

function keyName(event: KeyboardEvent): string {
  const modifiers = `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
  return modifiers + (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}
