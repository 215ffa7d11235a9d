import { CUSTOM_PROPERTIES } from './custom-properties.js';
import { LOOKS, type Look, type Tokens } from './tokens.js';

/** A copy of a look's tokens that may be changed. */
const copyOf = (look: Look): Tokens => ({ ...LOOKS[look], size: { ...LOOKS[look].size } });

/**
 * Reads the tokens as they stand on an element, with what the page set, for charts that can't read CSS.
 * A colour goes through `color`, so that names, system colours and functions come out as `rgb(…)`.
 */
export function resolveTokens(base: HTMLElement, look: Look): Tokens {
  const tokens = copyOf(look);
  const style = getComputedStyle(base);
  let probe: HTMLElement | undefined;
  for (const { name, forced, set } of CUSTOM_PROPERTIES) {
    const value = style.getPropertyValue(`--_${name}`).trim();
    if (value === '') continue;
    if (forced === undefined) {
      // Lengths in other units, such as those that follow the root, are asked of the browser.
      const isLength = /^size-/.test(name) && !/^(?:calc\()?\s*[\d.]+px/.test(value);
      if (isLength) {
        probe ??= probeIn(base);
        probe.style.fontSize = value;
        set(tokens, getComputedStyle(probe).fontSize);
        probe.style.fontSize = '';
      } else set(tokens, value);
      continue;
    }
    // The looks' own colours, the usual case, need no layout to be read.
    if (/^#[\da-f]{6}$/i.test(value)) set(tokens, value);
    else {
      probe ??= probeIn(base);
      probe.style.color = '';
      probe.style.color = value;
      if (probe.style.color !== '') set(tokens, getComputedStyle(probe).color);
    }
  }
  probe?.remove();
  // Where the page makes letters larger, rows and what is clicked grow with them.
  const growth = Math.max(1, tokens.size.body / LOOKS[look].size.body);
  tokens.row *= growth;
  tokens.target *= growth;
  tokens.shortage = { ...tokens.shortage, uncertain: tokens.muted, unknown: tokens.muted };
  return tokens;
}

/** An unseen element that turns any colour into `rgb(…)`. */
function probeIn(base: HTMLElement): HTMLElement {
  const probe = base.ownerDocument.createElement('span');
  probe.hidden = true;
  // Without this, forced colours would turn every probed colour into the page's text colour.
  probe.style.setProperty('forced-color-adjust', 'none');
  base.append(probe);
  return probe;
}
