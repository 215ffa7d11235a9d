const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** What the page is of. */
export interface ServedPage {
  lang: string;
  title: string;
  /** Addresses of its scripts, in order. */
  scripts: readonly string[];
  /** Are there shapes of regions to draw the map over? */
  hasShapes: boolean;
}

/** The page: a dashboard that asks this server for its figures. */
export const servedPage = ({ lang, title, scripts, hasShapes }: ServedPage): string => `<!doctype html>
<html lang="${escaped(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="page.css">
${scripts.map((script) => `    <script src="${escaped(script)}"></script>\n`).join('')}  </head>
  <body>
    <chancai-dashboard src="chancai"${hasShapes ? ' geojson-src="regions.geojson"' : ''} url-state></chancai-dashboard>
  </body>
</html>
`;

export const STYLES = `body { margin: 16px; font-family: system-ui, sans-serif; }
`;

/** Nothing from elsewhere, no styles but its own, nothing made to code. */
export const POLICY = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:",
  "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');
