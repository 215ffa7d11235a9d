// In the classic script, elements that few pages have are scripts of their own beside it, fetched where a page has one.
// Inside shadow roots they are not seen: there the page names their script itself, behind the main one.
import { fetchBeside } from './data/beside.script.js';

/** Each with its script. */
export const LATER: ReadonlyMap<string, string> = new Map([
  ['chancai-briefing', 'chancai.briefing.js'],
  ['chancai-wall', 'chancai.wall.js'],
]);

const wanted = new Map(LATER);
const look = (): void => {
  for (const [tag, file] of wanted)
    if (document.querySelector(`${tag},[data-${tag.replace('-', '=')}]`)) {
      wanted.delete(tag);
      void fetchBeside(file, () => customElements.get(tag)).then((there) => {
        if (!there) console.error(`chancai: ${file}, the script of <${tag}>, could not be fetched`);
      });
    }
  if (wanted.size === 0) observer.disconnect();
};
const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true });
look();
