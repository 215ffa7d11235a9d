import { stacked } from '../components/internal/board/stack.js';
import { viewContext } from '../components/internal/context.js';
import { drawnPicture } from '../components/internal/drawing/picture.js';
import type { Shape } from '../components/internal/drawing/shapes.js';
import { EXPORTS } from '../components/internal/export/exports.js';
import { FRAME_MARGIN, framedSvg } from '../components/internal/export/framed.js';
import { type Issue, issue, parseDataset, translateIssue } from '../data/index.js';
import { failed, localeIn, type RenderOptions, type Stand, standOf } from './stand.js';
import { VIEW_NAMES, type ViewName } from './views.js';

/**
 * A view of a dataset as one SVG document: headline, what is measured, legend, marks, unit, source and date. What can't be
 * drawn is said in the picture, and to `onIssues`; nothing is thrown.
 *
 * @param view - The last part of the element's tag: `chain-map`, `funding-leverage` …
 * @param dataset - What `parseDataset` takes, or what it made.
 */
export function renderSVG(view: ViewName, dataset: unknown, options: RenderOptions = {}): string {
  const { onIssues, ...given } = options ?? {};
  const parsed = parseDataset(dataset);
  if (!VIEW_NAMES.includes(view)) return unknownView(view, given, onIssues);
  const stand = standOf(view, parsed, given);
  const svg = pictureOf(stand);
  onIssues?.(stand.issues());
  return svg;
}

/** The picture of a view as it stands; in place of one that can't be drawn, what would mend that. */
export function pictureOf({ figure, size, problems }: Stand, fluid = false): string {
  const inside = { width: size.width - 2 * FRAME_MARGIN, height: size.height };
  if (figure.state === 'ready') {
    try {
      return EXPORTS.svg(figure, { ...inside, fluid });
    } catch (error) {
      problems.push(failed(`chancai-${figure.view.name}`, error));
    }
  }
  const { context, issues, emptyText } = figure;
  const { messages } = context;
  const said = figure.state === 'empty' ? [emptyText] : [messages.state.error, ...issues.map(({ message }) => message)];
  return statePicture(messages.view[figure.view.name], said, { ...inside, fluid }, context);
}

const MOST_SAID = 20;

function statePicture(
  title: string,
  said: readonly string[],
  { width, fluid }: { width: number; fluid: boolean },
  context: Parameters<typeof drawnPicture>[1],
): string {
  const { tokens, messages } = context;
  const more = said.length - MOST_SAID;
  const lines = [...said.slice(0, MOST_SAID), ...(more > 0 ? [messages.moreIssues(more)] : [])];
  const { height, shapes } = stacked(
    lines.map((text) => ({ text, size: tokens.size.body })),
    { left: 0, top: 0, width, gap: 8 },
  );
  const picture = drawnPicture(shapes as Shape[], { ...context, width, height });
  const headline = { title, subtitle: '', summary: [title, ...lines].join(messages.separator) };
  return framedSvg(picture, { tokens, headline, legend: [], footer: '', fluid });
}

function unknownView(name: unknown, { lang, width }: RenderOptions, onIssues: RenderOptions['onIssues']): string {
  const locale = localeIn(lang);
  const problem: Issue = translateIssue(issue('unknown-view', 'view', name, { known: [...VIEW_NAMES] }), locale);
  onIssues?.([problem]);
  const room = typeof width === 'number' && width >= 160 && width <= 10_000 ? width : 672;
  return statePicture(
    'Chancai',
    [problem.message],
    { width: room - 2 * FRAME_MARGIN, fluid: false },
    viewContext({ locale }),
  );
}
