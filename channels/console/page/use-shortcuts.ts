import { useEffect } from 'react';
import type { ConsoleStore } from './console-store.ts';
import { ask, claim, release, step, undoSend } from './desk-commands.ts';
import { allowed, VIEWS } from './state.ts';
import { useConsole } from './use-console.ts';

type Command = (store: ConsoleStore) => unknown;

const COMMANDS: Readonly<Record<string, Command>> = {
  j: (store) => step(store, 1),
  k: (store) => step(store, -1),
  c: (store) => void claim(store),
  r: (store) => store.focusComposer('reply'),
  n: (store) => store.focusComposer('note'),
  x: (store) => void release(store),
  z: (store) => undoSend(store),
  a: (store) => ifMine(store, 'articles'),
  t: (store) => ifMine(store, 'transfer'),
  e: (store) => ifMine(store, 'close'),
  p: (store) => ask(store),
  l: (store) => store.snapshot().detail && store.show('labels'),
  m: (store) => store.show('mentions'),
  s: () => document.getElementById('search')?.focus(),
  '/': () => document.getElementById('search')?.focus(),
  '?': (store) => store.show('help'),
};

function ifMine(store: ConsoleStore, dialog: 'articles' | 'transfer' | 'close'): void {
  const { detail, operator } = store.snapshot();
  if (detail) {
    const may = allowed(detail.handoff, operator);
    if (dialog === 'articles' ? may.reply : may.move) {
      store.show(dialog);
    }
  }
}

/** Single keys, everywhere but where one writes; they can be turned off in the help sheet. */
export function useShortcuts(): void {
  const { store } = useConsole();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { dialog, preferences, section } = store.snapshot();
      if (isLeaving(event) && dialog === undefined) {
        // A search field would be emptied.
        event.preventDefault();
        event.target.blur();
        document.getElementById(section === undefined ? 'conversation' : 'office-page')?.focus();
        return;
      }
      const command = COMMANDS[event.key.toLowerCase()] ?? viewCommand(event.key);
      const free = !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
      if (command && free && preferences.shortcuts && dialog === undefined) {
        event.preventDefault();
        command(store);
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [store]);
}

function viewCommand(key: string): Command | undefined {
  const view = /^[1-4]$/.test(key) ? VIEWS[Number(key) - 1] : undefined;
  return view && ((store) => void store.filter({ view, q: '' }));
}

/** Escape leaves what one writes, unless it was for something else there. */
function isLeaving(event: KeyboardEvent): event is KeyboardEvent & { readonly target: HTMLElement } {
  return event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && isWriting(event.target);
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
