/** Puts away what lies on top, one thing a press of Escape, before the marks hear of the key: they leave it where nothing else is open. */
export function onEscape(root: HTMLElement | DocumentFragment, putAway: () => boolean): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if ((event as KeyboardEvent).key !== 'Escape' || !putAway()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
