import { heardText } from '../../components/internal/signs.js';
import { heardContext } from '../../components/internal/speech.js';
import { parseDataset } from '../../data/index.js';
import { standOf } from '../../server/stand.js';
import { VIEWS, type ViewName } from '../../server/views.js';

export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

/** The ten that stand in the documents: of each part the first, of marks and explanations more. */
export function tenOf(sentences: readonly Sentence[]): Sentence[] {
  const parts: readonly Part[] = ['name', 'headline', 'subtitle', 'summary', 'footer', 'announcement'];
  const some = parts.flatMap((part) => sentences.filter(([one]) => one === part).slice(0, 1));
  const marks = sentences.filter(([part]) => part === 'mark').slice(0, 2);
  const explained = sentences.filter(([part]) => part === 'explanation').slice(0, 10 - some.length - marks.length);
  return [...some, ...marks, ...explained];
}

/** What a sentence is to the reader who hears it. */
type Part = 'name' | 'headline' | 'subtitle' | 'summary' | 'mark' | 'announcement' | 'footer' | 'explanation';
export type Sentence = readonly [part: Part, text: string];

/** So many rows of a table are explained: the others are in the same words. */
const EXPLAINED = 4;

/** Every sentence that is heard of a view, as it is handed to the voice. */
export function heardOf(view: ViewName, document: unknown, lang: string): Sentence[] {
  const { figure } = standOf(view, parseDataset(document, { locale: lang }), { lang, now: '2025-12-31' });
  const { context, headline, heard, table } = figure;
  const { messages } = context;
  const told = figure.in(heardContext(context));
  const explained = [undefined, ...table.keys.slice(0, EXPLAINED)].flatMap((key) => {
    const found = told.explained(key);
    return found
      ? [
          messages.computed(found),
          ...found.figures.map(({ title, text }) => messages.pair(title, text)),
          ...found.notes,
          ...found.leftOut,
        ]
      : [];
  });
  const all: Sentence[] = [
    ['name', messages.view[view]],
    ['headline', headline.title],
    ['subtitle', headline.subtitle],
    ['summary', `${heard.summary} ${messages.keyboardHint}`],
    ...heard.marks.map(({ lines }): Sentence => ['mark', lines.join(messages.comma)]),
    ...heard.marks.map(({ lines }): Sentence => ['announcement', messages.selected(lines[0]!)]),
    ['announcement', messages.unselected],
    ['footer', figure.footer(true)],
    ...explained.map((text): Sentence => ['explanation', text]),
  ];
  const seen = new Set<string>();
  return all
    .map(([part, text]): Sentence => [part, heardText(text, context)])
    .filter(([, text]) => text.trim() !== '' && !seen.has(text) && seen.add(text));
}
