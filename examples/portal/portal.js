// What a portal's own script would do with the elements. It runs under the page's policy, as they do.
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});

/** Uses every element in turn: filter, theme, size, place, table, export. Resolves to what each said. */
window.exercise = async () => {
  const said = [];
  for (const element of document.querySelectorAll('main > *')) {
    for (const theme of ['dark', 'wall', 'large-print', 'light']) {
      element.theme = theme;
      await element.updateComplete;
    }
    element.style.width = '420px';
    await new Promise((resolve) => setTimeout(resolve, 50));
    element.style.width = '';
    element.filter = { chain: ['体育'] };
    await element.updateComplete;
    element.filter = undefined;
    await element.updateComplete;
    const place = element.nextSibling;
    element.remove();
    document.querySelector('main').insertBefore(element, place);
    await element.updateComplete;
    const svg = await element.toSVG();
    const png = await element.toPNG();
    const csv = await element.toCSV();
    said.push([element.localName, svg.length > 2000, png.size > 2000, csv.length > 40]);
  }
  return said;
};
window.loaded = true;
