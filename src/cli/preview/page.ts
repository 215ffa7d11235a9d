/** What the page says of itself. */
export interface PageTexts {
  lang: string;
  title: string;
  /** Where the command no longer runs. */
  ended: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** The page: a dashboard, and a line above it for what is to be said. @param scripts by their addresses, in order */
export const pageOf = ({ lang, title, ended }: PageTexts, scripts: readonly string[]): string => `<!doctype html>
<html lang="${escaped(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:,">
    <style>
      body { margin: 16px; font-family: system-ui, sans-serif; }
      [role='status'] { margin: 0 0 12px; padding: 8px 12px; border-left: 4px solid #b45309; }
      [role='status']:empty { display: none; }
    </style>
${scripts.map((script) => `    <script src="${escaped(script)}"></script>\n`).join('')}    <script src="follow.js" defer></script>
  </head>
  <body>
    <p role="status" data-ended="${escaped(ended)}"></p>
    <chancai-dashboard src="data.json"></chancai-dashboard>
  </body>
</html>
`;

/** The page's script: reads the data again whenever the command says that the file changed. */
export const FOLLOW = `'use strict';
(function () {
  var line = document.querySelector('[role=status]');
  var board = document.querySelector('chancai-dashboard');
  var shown = 0;
  var events = new EventSource('events');
  events.onmessage = function (event) {
    var told = JSON.parse(event.data);
    line.textContent = told.notice;
    if (told.version === shown) return;
    shown = told.version;
    board.src = 'data.json?' + shown;
  };
  events.onerror = function () {
    line.textContent = line.dataset.ended;
  };
})();
`;
