// All elements with a picture of the example city.
import { elements, isComposed, nameOf } from '../sources.mjs';
import { ELEMENTS } from '../words/elements.mjs';
import { UI } from '../words/ui.mjs';
import { titleOf } from './elements.mjs';
import { escaped } from './html.mjs';

export const gallery = (lang) =>
  `<ul class="gallery">${elements
    .map(nameOf)
    .map((name) => {
      const file = `%root%pictures/${lang}/${name}`;
      const picture = isComposed(name)
        ? `<img src="${file}.png" width="1280" height="800" loading="lazy" alt="">`
        : `<picture><source media="(prefers-color-scheme: dark)" srcset="${file}.dark.svg"><img src="${file}.svg" loading="lazy" alt=""></picture>`;
      return `<li><a href="%root%${lang === 'en' ? 'en/' : ''}elements/${name}.html"><span class="picture">${picture}</span><strong>${escaped(titleOf(name, lang))}</strong><span>${escaped(ELEMENTS[name][lang].question)}</span></a></li>`;
    })
    .join('\n')}</ul>\n\n<p class="muted">${UI[lang].prints}</p>`;
