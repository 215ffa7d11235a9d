import { adoptStyles, CSSResult, type CSSResultOrNative } from 'lit';

/** The same styles as sheets of other documents: a sheet can't be shared between documents. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetIn(page: Document, view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  let sheet = known.get(text);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return sheet;
}

/** Gives a shadow root its styles, in whichever document it is: a frame, a window that popped out, or back at home. */
export function styleIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const page = root.ownerDocument;
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (page === document) adoptStyles(root, [...styles]);
  // A document without a window lays nothing out.
  else if (view && 'adoptedStyleSheets' in root)
    root.adoptedStyleSheets = styles.flatMap((style) =>
      style instanceof CSSResult ? [sheetIn(page, view, style.cssText)] : [],
    );
}
