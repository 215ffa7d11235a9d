// Small pieces of HTML; pages are Markdown with these inside.
export const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** Text with `code` in it. */
export const inline = (text) => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** A table that scrolls by itself where the page is too narrow; cells are HTML. */
export const table = (heads, rows, label) =>
  [
    `<div class="wide" role="region" tabindex="0" aria-label="${escaped(label)}"><table>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    ),
    '</tbody></table></div>',
  ].join('\n');

export const list = (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
export const code = (text) => `<code>${escaped(text)}</code>`;
