/**
 * For pages that hold frames of `embed.html`: each gets the height that its view says. A message counts only from the
 * frame itself and from the site that its address names.
 */
import { heightIn } from './message.js';

addEventListener('message', ({ data, origin, source }) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin) frame.style.height = `${height}px`;
});
