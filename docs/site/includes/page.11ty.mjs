// The frame of every page.
import { escaped } from '../generate/html.mjs';
import { UI } from '../words/ui.mjs';

export function render({ title, lang, path, live, description, nav, other, version, content, page }) {
  const ui = UI[lang];
  const root = '../'.repeat(page.url.split('/').length - 2);
  const order = nav.flatMap(({ pages }) => pages);
  const at = order.findIndex((one) => one.path === path);
  const step = (one, rel) =>
    one ? `<a rel="${rel}" href="${root}${one.address}">${escaped(one.title)}</a>` : '<span></span>';
  const link = (one) =>
    `<li><a href="${root}${one.address}"${one.path === path ? ' aria-current="page"' : ''}>${escaped(one.title)}</a></li>`;
  return `<!doctype html>
<html lang="${lang}" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${ui.docs}</title>
${description ? `<meta name="description" content="${escaped(description)}">` : ''}
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${lang === 'en' ? 'zh-CN' : 'en'}" href="${root}${other}">
<link rel="stylesheet" href="${root}assets/site.css">
${live ? `<script src="${root}assets/chancai.js" defer></script>` : ''}
<script src="${root}assets/words.js" defer></script>
<script src="${root}assets/site.js" defer></script>
</head>
<body>
<a class="skip" href="#text">${ui.skip}</a>
<header>
<a class="home" href="${root}${lang === 'en' ? 'en/' : ''}index.html">${ui.site}</a><span class="version">${version}</span>
<div class="search" role="search" hidden><label class="hidden" for="search">${ui.search}</label><input id="search" type="search" placeholder="${ui.search}${lang === 'en' ? ': ' : '：'}${ui.searching}" autocomplete="off" aria-controls="found" data-nothing="${ui.nothing}"><div id="found" hidden></div><p class="hidden" role="status"></p></div>
<a class="language" lang="${lang === 'en' ? 'zh-CN' : 'en'}" hreflang="${lang === 'en' ? 'zh-CN' : 'en'}" href="${root}${other}">${ui.other}</a>
</header>
<div class="columns">
<nav aria-label="${ui.menu}"><details open><summary>${ui.menu}</summary>
${nav.map((section) => `<section><h2>${escaped(section.title)}</h2><ul>${section.pages.map(link).join('')}</ul></section>`).join('\n')}
</details></nav>
<main id="text" tabindex="-1">
${content.replaceAll('%root%', root)}
<p class="steps">${step(order[at - 1], 'prev')}${step(order[at + 1], 'next')}</p>
</main>
</div>
</body>
</html>
`;
}
