// The menu on small screens, the search, and views that follow the data edited beside them. Runs from a disk, too: nothing is
// fetched but scripts.
(() => {
  const root = document.documentElement.dataset.root;
  const lang = document.documentElement.lang;

  const menu = document.querySelector('nav > details');
  const narrow = matchMedia('(max-width: 900px)');
  const fold = () => {
    menu.open = !narrow.matches;
  };
  narrow.addEventListener('change', fold);
  fold();
  const here = menu.querySelector('[aria-current]');
  if (here && !narrow.matches) here.scrollIntoView({ block: 'nearest' });

  // Search
  const search = document.querySelector('.search');
  const input = search.querySelector('input');
  const found = document.getElementById('found');
  const status = search.querySelector('[role=status]');
  search.hidden = false;
  let index;
  const script = (name) =>
    new Promise((resolve, reject) => {
      const one = document.createElement('script');
      Object.assign(one, { src: `${root}assets/${name}`, onload: resolve, onerror: reject });
      document.head.append(one);
    });
  const load = () => {
    index ??= Promise.all([script('minisearch.js'), script(`search.${lang}.js`)]).then(() =>
      window.MiniSearch.loadJSON(window.chancaiIndex, {
        fields: ['title', 'heading', 'text'],
        storeFields: ['title', 'heading', 'start'],
        tokenize: window.chancaiWords,
        searchOptions: {
          boost: { title: 4, heading: 2 },
          combineWith: 'AND',
          prefix: true,
          tokenize: window.chancaiWords,
        },
      }),
    );
    return index;
  };
  const line = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  const show = async () => {
    const asked = input.value.trim();
    if (asked === '') {
      found.hidden = true;
      return;
    }
    const results = (await load()).search(asked).slice(0, 12);
    if (asked !== input.value.trim()) return;
    found.replaceChildren(
      ...results.map(({ id, title, heading, start }) => {
        const link = document.createElement('a');
        link.href = root + id;
        link.append(line('strong', heading ? `${title} › ${heading}` : title), line('span', start));
        return link;
      }),
    );
    if (results.length === 0) found.append(line('p', input.dataset.nothing));
    found.hidden = false;
    status.textContent = results.length > 0 ? String(results.length) : input.dataset.nothing;
  };
  input.addEventListener('focus', load, { once: true });
  input.addEventListener('input', show);
  search.addEventListener('keydown', (event) => {
    const links = [...found.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      found.hidden = true;
      input.focus();
    } else if (event.key === 'ArrowDown' && links.length > 0) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      if (at === 0) input.focus();
      else links[at - 1].focus();
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (!search.contains(event.target)) found.hidden = true;
  });

  // Views beside their data
  const live = document.querySelector('.live');
  if (!live) return;
  const area = live.querySelector('textarea');
  const again = live.querySelector('button');
  const choice = document.getElementById('element');
  let original = area.value;
  let view = live.querySelector('.view > *');
  let waiting;
  const draw = () => {
    view.data = area.value;
    again.hidden = area.value === original;
  };
  const give = () => {
    const shapes = document.getElementById('shapes');
    if (shapes && 'geojson' in view) view.geojson = shapes.textContent;
  };
  area.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 250);
  });
  again.addEventListener('click', () => {
    area.value = original;
    draw();
    area.focus();
  });
  if (!choice) {
    // A browser may have kept what was written before the page was loaded again.
    if (area.value !== area.defaultValue) {
      original = area.defaultValue;
      draw();
    }
    give();
    return;
  }
  const samples = JSON.parse(document.getElementById('samples').textContent);
  const theme = document.getElementById('theme');
  const place = () => {
    view = document.createElement(`chancai-${choice.value}`);
    view.lang = lang;
    view.theme = theme.value;
    original = samples[choice.value];
    area.value = original;
    live.classList.toggle('tall', ['dashboard', 'briefing', 'wall'].includes(choice.value));
    live.querySelector('.view').replaceChildren(view);
    give();
    draw();
  };
  if (location.hash && samples[location.hash.slice(1)]) choice.value = location.hash.slice(1);
  else choice.value = 'funding-leverage';
  choice.addEventListener('change', place);
  theme.addEventListener('change', () => {
    view.theme = theme.value;
  });
  place();
})();
