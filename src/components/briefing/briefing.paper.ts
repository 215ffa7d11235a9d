import { onPrint } from '../internal/paper.js';

/** One page to an A4 lying on its side. A rule for the paper stands in a document's own sheets alone. */
const PAPER = '@page{size:A4 landscape;margin:12mm 14mm}';
let sheet: CSSStyleSheet | undefined;

/** Calls back before the document is printed and after, with the paper on its side meanwhile. */
export function onPaper(tell: (printing: boolean) => void): () => void {
  let printing = false;
  return onPrint(() => {
    printing = !printing;
    if ('adoptedStyleSheets' in document) {
      sheet ??= new CSSStyleSheet();
      sheet.replaceSync(PAPER);
      const own = sheet;
      const others = document.adoptedStyleSheets.filter((one) => one !== own);
      document.adoptedStyleSheets = printing ? [...others, own] : others;
    }
    tell(printing);
  });
}
