import type { ArgTypes, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { ref } from 'lit/directives/ref.js';
import { expect, fn, type Mock, userEvent, waitFor } from 'storybook/test';
import county from '../examples/county/data.json';
import projects from '../examples/research-projects/data.json';
import type { SelectDetail } from '../src/components/internal/selection-controller.js';
import type { Status } from '../src/components/internal/status-reporter.js';
import type { Filter } from '../src/data/index.js';

/** The datasets a reader of the stories can choose from, by name. */
const DATASETS: Readonly<Record<string, unknown>> = { county, 'research projects': projects, nothing: {} };

type Listener<Detail> = (event: CustomEvent<Detail>) => void;

/** What every view takes; a view's own arguments extend it. Theme and language are none: the toolbar sets them. */
export interface FigureArgs {
  /** A name of `DATASETS`, or any input. */
  data: unknown;
  heading?: string;
  filter?: Filter;
  period?: string;
  loading?: boolean;
  onChancaiSelect: Listener<SelectDetail>;
  onChancaiFilter: Listener<{ filter: Filter }>;
  onChancaiReady: Listener<{ view: string }>;
  onChancaiError: Listener<{ issues: readonly unknown[] }>;
}

export const figureArgs: FigureArgs = {
  data: 'county',
  onChancaiSelect: fn().mockName('chancai-select'),
  onChancaiFilter: fn().mockName('chancai-filter'),
  onChancaiReady: fn().mockName('chancai-ready'),
  onChancaiError: fn().mockName('chancai-error'),
};

export const figureArgTypes = {
  data: { control: 'select', options: Object.keys(DATASETS) },
  heading: { control: 'text' },
  filter: { control: 'object' },
  period: { control: 'text' },
  loading: { control: 'boolean' },
  onChancaiSelect: { table: { disable: true } },
  onChancaiFilter: { table: { disable: true } },
  onChancaiReady: { table: { disable: true } },
  onChancaiError: { table: { disable: true } },
} satisfies Partial<ArgTypes<FigureArgs>>;

/** An argument that is one of a few words. */
export const choice = (options: readonly string[]) => ({
  control: 'inline-radio' as const,
  options,
  table: { type: { summary: options.map((option) => `'${option}'`).join(' | ') } },
});

/** `onChancaiSelect` → `chancai-select`. */
const eventOf = (listener: string): string =>
  listener
    .slice(2)
    .replace(/\B[A-Z]/g, '-$&')
    .toLowerCase();

/**
 * Hands an element what all views take: `<chancai-x ${shared(args, context)}>`. Words and flags become attributes, so
 * that the code shown with a story is what one would write by hand.
 */
export const shared = (args: FigureArgs, { globals }: Pick<StoryContext, 'globals'>) =>
  ref((element) => {
    if (!element) return;
    const { data, filter, heading, period, loading = false, ...rest } = args;
    const words = { heading, period, theme: globals.theme, lang: globals.locale };
    for (const [name, value] of Object.entries(words)) {
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    element.toggleAttribute('loading', loading);
    for (const [name, value] of Object.entries(rest))
      if (typeof value === 'function') element.addEventListener(eventOf(name), value as EventListener);
    Object.assign(element, { data: DATASETS[String(data)] ?? data, filter });
  });

type Figure = HTMLElement & { status: Status; shadowRoot: ShadowRoot };

const PATIENCE = { timeout: 10_000 };

/**
 * Waits until the view stands where its story says: `parameters.status`, `ready` unless set. Every story without a
 * `play` of its own plays this.
 */
export async function arrives({
  canvasElement,
  component,
  parameters,
}: Pick<StoryContext, 'canvasElement' | 'component' | 'parameters'>): Promise<Figure> {
  const figure = canvasElement.querySelector<Figure>(component!)!;
  await waitFor(() => expect(figure.status).toBe(parameters.status ?? 'ready'), PATIENCE);
  return figure;
}

const partOf = (figure: Figure, name: string) => figure.shadowRoot.querySelector<HTMLElement>(`[part~="${name}"]`)!;

/** A state or a look that every view has. What is played is left out of the docs page, where nothing plays. */
type State = Pick<StoryObj<FigureArgs>, 'args' | 'globals' | 'parameters' | 'play' | 'tags'>;

export const dark: State = { globals: { theme: 'dark' } };
export const wall: State = { globals: { theme: 'wall' } };
export const largePrint: State = { globals: { theme: 'large-print' } };
export const english: State = { globals: { locale: 'en' } };
export const narrow: State = { parameters: { width: 360 } };

export const empty: State = { args: { data: 'nothing' }, parameters: { status: 'empty' } };
export const filteredOut: State = { args: { filter: { chain: ['—'] } }, parameters: { status: 'empty' } };
export const loading: State = { args: { loading: true }, parameters: { status: 'loading' } };
export const brokenJson: State = { args: { data: '{"meta": {"title": ' }, parameters: { status: 'error' } };
/** Rows of which not one can be used. */
export const unusable = (data: object): State => ({ args: { data }, parameters: { status: 'error' } });

/** Selects the first mark by keyboard alone. */
export const selected: State = {
  tags: ['!autodocs'],
  play: async (context) => {
    const figure = await arrives(context);
    const heard = context.args.onChancaiSelect as Mock<Listener<SelectDetail>>;
    partOf(figure, 'marks').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(heard).toHaveBeenCalledOnce();
    const { detail } = heard.mock.calls[0]![0];
    await expect(detail.dimension).not.toBe('');
    await expect(detail.values).toHaveLength(1);
    await expect(detail.rows.length).toBeGreaterThan(0);
    await waitFor(() => expect(partOf(figure, 'detail')).toBeVisible(), PATIENCE);
  },
};

/** Changes to the data table by its button. */
export const tableShown: State = {
  tags: ['!autodocs'],
  play: async (context) => {
    const figure = await arrives(context);
    await userEvent.click(partOf(figure, 'toggle'));
    await waitFor(
      () => expect(partOf(figure, 'table').querySelectorAll('tbody tr').length).toBeGreaterThan(0),
      PATIENCE,
    );
    await arrives(context);
  },
};
