import { pageOf } from '../../../export/page.js';
import { documentOf, jsonOf } from '../../../export/page-data.js';
import { stillOf } from '../../../export/still.js';
import { paperWords } from '../../../locales/paper.js';
import { engine } from '../chart/engine.js';
import { EXPORTS } from './exports.js';
import type { Whole } from './whole.js';

/** Properties that the page's element has too, by their attributes. */
const KEPT = ['heading', 'filter', 'period', 'theme', 'now', 'headline', 'note', 'pages', 'geojson'] as const;
const WIDTH = 900;

/**
 * An element with a whole dataset as one page that needs nothing beside it, with the scripts that this page has: browsers
 * keep their text, from a disk too.
 * @throws Error in the reader's language: the page has its elements from modules, of which there is no one text
 */
export async function elementPage({ host, context, facts, members }: Whole): Promise<Blob> {
  const words = paperWords(context.locale);
  const scripts = (globalThis as { ChancaiScripts?: readonly (() => string)[] }).ChancaiScripts ?? [];
  if (scripts.length === 0) throw new Error(words.noOwnText);
  if (!facts) throw new Error(context.messages.state.noInput);
  if ((host as unknown as { remote?: unknown }).remote) throw new Error(words.rowsElsewhere);
  // ECharts goes along; pictures stand without it, where it can't be had.
  await engine().catch(() => undefined);
  const all = await Promise.all(members.map((member) => member.present()));
  const figures = all.filter(({ model, view }) => model !== undefined && !view.isEmpty(model));
  const own = host as unknown as Readonly<Record<string, unknown>>;
  const page = pageOf({
    lang: context.locale,
    title: facts.meta.title
      ? context.text(facts.meta.title)
      : context.messages.view[figures[0]?.view.name ?? 'indicators'],
    tag: host.localName,
    attributes: {
      lang: context.locale,
      ...Object.fromEntries(KEPT.map((name) => [name, textOf(own[name])])),
      share: 'png svg csv print full',
    },
    data: JSON.stringify(documentOf(facts)),
    still: figures
      .map((figure, at) => stillOf(EXPORTS.svg(figure, { width: WIDTH, fluid: true }), figure, `still-${at}`))
      .join(''),
    noScripts: words.noScripts,
    scripts: scripts.map((text) => text()),
  });
  return new Blob([page], { type: 'text/html' });
}

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : value instanceof Date
      ? value.toISOString()
      : typeof value === 'object'
        ? jsonOf(value)
        : String(value);
