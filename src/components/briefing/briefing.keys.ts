/** Which page is turned to: by steps, the first of a chapter by its place, or an end. */
export type Turn = { step: -1 | 1 } | { chapter: number } | { to: 'first' | 'last' };
/** What a key does. */
export type Act = 'fullscreen' | 'blank' | 'leave' | 'overview' | 'presenter' | 'pause' | 'print' | 'help' | 'go';
export type Command = Turn | { scroll: -1 | 1 } | { act: Act };

/** Presenters' remotes send PageUp and PageDown, `b` or `.` for a blank screen. */
const PAGING: Readonly<Record<string, Command>> = { PageDown: { step: 1 }, PageUp: { step: -1 } };
const OTHERS: Readonly<Record<string, Command>> = {
  ArrowRight: { step: 1 },
  ArrowLeft: { step: -1 },
  ArrowDown: { scroll: 1 },
  ArrowUp: { scroll: -1 },
  Home: { to: 'first' },
  End: { to: 'last' },
  f: { act: 'fullscreen' },
  b: { act: 'blank' },
  '.': { act: 'blank' },
  o: { act: 'overview' },
  n: { act: 'presenter' },
  p: { act: 'pause' },
  '?': { act: 'help' },
  '？': { act: 'help' },
};

/** Where the focus is when a key is pressed. */
export type Focus = 'page' | 'button' | 'view' | 'text';

/**
 * What a key means to the briefing; undefined where it is none of its own.
 *
 * While a view has the focus, arrows, Home, End, letters and Enter are the view's: they walk through its marks. PageUp
 * and PageDown turn the page even then, for a remote can't move the focus; and Escape leaves the view. Keys held with
 * Ctrl, Alt or Meta are the browser's.
 */
export function commandOf(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  focus: Focus,
): Command | undefined {
  // The browser's own printing would not wait until every page is there.
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'p') return { act: 'print' };
  if (altKey || ctrlKey || metaKey || focus === 'text') return undefined;
  if (key === 'Escape') return { act: 'leave' };
  if (PAGING[key]) return PAGING[key];
  if (focus === 'view') return undefined;
  if (/^[0-9]$/.test(key)) return { chapter: Number(key) };
  if (key === 'Enter' && focus === 'page') return { act: 'go' };
  if (key === ' ' && focus === 'page') return { step: shiftKey ? -1 : 1 };
  return OTHERS[key.toLowerCase()] ?? OTHERS[key];
}

/** Where the focus of a key is, through shadow roots. */
export function focusOf(event: Event): Focus {
  const path = event.composedPath().filter((node): node is HTMLElement => node instanceof HTMLElement);
  if (path.some(({ localName }) => localName.startsWith('chancai-') && localName !== 'chancai-briefing')) return 'view';
  const target = path[0];
  if (target?.isContentEditable || ['input', 'textarea', 'select'].includes(target?.localName ?? '')) return 'text';
  return target?.localName === 'button' ? 'button' : 'page';
}
