import './desk.js';

// A page without a margin of its own; by a sheet that needs no leave of the page's policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync('body{margin:0}');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
