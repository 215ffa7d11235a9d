/**
 * For `embed.html`, a page of one view for frames: the view that its address asks for, from the page's own site and those
 * that its policy names. It tells its height to the page around it, where that is of its own site or among the sites that
 * `<meta name="chancai-parents">` names; `chancai.frames.js` hears it there.
 */
import { HEIGHT_MESSAGE } from './message.js';
import { originsIn, readRequest } from './request.js';
import { embedWords } from './words/index.js';

const meta = (selector: string): string => document.querySelector<HTMLMetaElement>(`meta[${selector}]`)?.content ?? '';
const lang = new URLSearchParams(location.search).get('lang') ?? navigator.language;

function show(): void {
  const request = readRequest(
    {
      address: location.href,
      policy: meta('http-equiv="Content-Security-Policy"'),
      isKnown: (tag) => LATER.has(tag) || customElements.get(tag) !== undefined,
    },
    embedWords(lang),
  );
  if ('refusal' in request) {
    document.body.textContent = request.refusal;
    document.body.setAttribute('role', 'alert');
  } else {
    // The main script fills the place, with what the element itself reads.
    const place = document.createElement('div');
    for (const [name, value] of request.attributes) place.setAttribute(`data-${name}`, value);
    place.setAttribute('data-chancai', request.view);
    document.body.append(place);
  }
}

/** The origin of the page around the frame, where it may know. */
function parentOrigin(): string | undefined {
  const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  const allowed = originsIn(`'self' ${meta('name="chancai-parents"')}`, location.origin);
  return around && allowed.includes(around) ? around : undefined;
}

/** Elements of scripts that the main one fetches. */
const LATER = new Set(['chancai-briefing', 'chancai-wall']);

document.addEventListener('DOMContentLoaded', () => {
  show();
  const target = parent === window ? undefined : parentOrigin();
  if (target === undefined) return;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: HEIGHT_MESSAGE, height }, target);
  }).observe(document.body);
});
