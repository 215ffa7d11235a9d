/// <reference types="vite/client" />
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import county from '../examples/county/data.json';
import shapes from '../examples/county/regions.geojson?raw';
import projects from '../examples/research-projects/data.json?url';
import '../src/index.js';
import type { ChancaiBriefing } from '../src/components/briefing/briefing.js';

interface Args {
  /** Address of a dataset; else what the page's own address says after `dataset=`, else the county. */
  src?: string;
  /** A dataset in place of an address. */
  data?: unknown;
  /** Key of the first page shown; the address's `#…` comes before it. */
  page?: string;
}

/** The last day of the county's figures. */
const COUNTY_DAY = new Date('2025-12-31T12:00:00');

/** `?dataset=…&shapes=…` of the story's own address. */
function fromAddress(name: 'dataset' | 'shapes'): string | undefined {
  return new URLSearchParams(location.search).get(name) || undefined;
}

function render({ src = fromAddress('dataset'), data, page }: Args, { globals }: Pick<StoryContext, 'globals'>) {
  const example = src === undefined && data === undefined;
  return html`<chancai-briefing
    lang=${globals.locale}
    theme=${globals.theme}
    src=${ifDefined(src)}
    geojson-src=${ifDefined(fromAddress('shapes'))}
    page=${ifDefined(page)}
    .data=${src === undefined ? (data ?? county) : undefined}
    .geojson=${example ? shapes : undefined}
    .now=${example ? COUNTY_DAY : undefined}
  ></chancai-briefing>`;
}

const meta: Meta<Args> = {
  title: 'Briefing',
  component: 'chancai-briefing',
  tags: ['!autodocs'],
  globals: { theme: 'wall' },
  parameters: { bare: true },
  argTypes: {
    src: { control: 'text', description: 'Address of a dataset; in the address of this page, `dataset=…`' },
    page: { control: 'text' },
    data: { table: { disable: true } },
  },
  render,
};
export default meta;
type Story = StoryObj<Args>;

type Room = ChancaiBriefing & { shadowRoot: ShadowRoot };
type View = HTMLElement & { status: string; shadowRoot: ShadowRoot };
type Playing = Pick<StoryContext, 'canvasElement'>;

const PATIENCE = { timeout: 15_000 };
const roomOf = ({ canvasElement }: Playing): Room => canvasElement.querySelector<Room>('chancai-briefing')!;
const viewsOf = (room: Room): View[] => [...room.shadowRoot.querySelectorAll<View>('.stage > .cell > *')];
const textOf = (room: Room, selector: string): string =>
  (room.shadowRoot.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const partText = (room: Room, part: string): string => textOf(room, `[part="${part}"]`);
const chaptersOf = (room: Room): string[] =>
  [...room.shadowRoot.querySelectorAll('[part="chapter"]')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

async function arrives(context: Playing, status = 'ready'): Promise<Room> {
  const room = roomOf(context);
  await waitFor(() => expect(room.status).toBe(status), PATIENCE);
  await drawn(room);
  return room;
}

/** Waits until every view of the page shows figures: no page is empty. */
const drawn = (room: Room) =>
  waitFor(
    () =>
      expect(
        viewsOf(room)
          .map(({ status }) => status)
          .filter((one) => one !== 'ready'),
      ).toEqual([]),
    PATIENCE,
  );

async function press(room: Room, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await room.updateComplete;
}

/** The one to present with. It plays nothing: a dataset by address may be any. */
export const County: Story = {};
export const English: Story = {
  globals: { locale: 'en' },
  play: async (context) => {
    const room = await arrives(context);
    await expect(textOf(room, 'h1')).toBe('Zaoxiang: industries and talent (example)');
    await expect(chaptersOf(room)).toEqual(['0 Overview', '1 Gather talent', '2 Grow talent', '3 Keep talent']);
    await press(room, '2');
    await drawn(room);
    await expect(textOf(room, 'header')).toContain('Open challenges');
    await expect(textOf(room, '[aria-live]')).toMatch(/^Page \d+ of 24: Grow talent, Open challenges$/);
    await expect(room.shadowRoot.textContent).not.toMatch(/[\u4e00-\u9fff]/);
  },
};

/** What axe finds on a page; Storybook's own check sees the last page only. */
async function violations(room: Room): Promise<string[]> {
  const { default: axe } = await import('axe-core');
  const { violations } = await axe.run(room);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
}

/** Turns every page, each with figures, to the last and no further. */
export const EveryPage: Story = {
  play: async (context) => {
    const room = await arrives(context);
    await expect(partText(room, 'place')).toBe('1 / 24');
    const titles = new Set<string>();
    for (let page = 2; page <= 24; page++) {
      await press(room, '{PageDown}');
      await expect(partText(room, 'place')).toBe(`${page} / 24`);
      await drawn(room);
      titles.add(textOf(room, 'h2'));
      await expect(await violations(room)).toEqual([]);
    }
    await expect(titles.size).toBe(23);
    await press(room, '{PageDown}');
    await expect(partText(room, 'place')).toBe('24 / 24');
  },
};

export const Keyboard: Story = {
  play: async (context) => {
    const room = await arrives(context);
    await press(room, '{ArrowRight}');
    await expect(textOf(room, 'header')).toMatch(/^枣乡（县级市） 目标完成情况/);
    await expect(location.hash).toBe('#targets');
    await expect(textOf(room, '[aria-live]')).toBe('第 2 页，共 24 页：概览，目标完成情况');
    await press(room, '{ArrowLeft}');
    await expect(partText(room, 'place')).toBe('1 / 24');
    for (const [key, page] of [
      ['3', 'policies'],
      ['2', 'challenges'],
      ['1', 'chains'],
      ['{End}', 'growth'],
      ['{PageUp}', 'channels'],
      ['{Home}', 'cover'],
      [' ', 'targets'],
      ['{Shift>} {/Shift}', 'cover'],
    ] as const) {
      await press(room, key);
      await expect(room.page).toBe(page);
    }
  },
};

export const Buttons: Story = {
  play: async (context) => {
    const room = await arrives(context);
    const button = (part: string) => room.shadowRoot.querySelector<HTMLElement>(`button[part="${part}"]`)!;
    await userEvent.click(button('next'));
    await expect(room.page).toBe('targets');
    await userEvent.click(button('previous'));
    await expect(room.page).toBe('cover');
    await userEvent.click(room.shadowRoot.querySelector<HTMLElement>('.contents li:last-child button')!);
    await expect(room.page).toBe('figures');
    await userEvent.click(room.shadowRoot.querySelectorAll<HTMLElement>('[part="chapter"]')[3]!);
    await expect(room.page).toBe('policies');
    await userEvent.click(button('blank-button'));
    await expect(room.shadowRoot.querySelector('[part="blank"]')).toBeVisible();
    await press(room, '{Escape}');
    await expect(room.shadowRoot.querySelector('[part="blank"]')).toBeNull();
  },
};

/** In a chart, arrows walk through the marks; a remote's keys turn the page all the same; Escape leaves the chart. */
export const KeysInAChart: Story = {
  args: { page: 'chains' },
  play: async (context) => {
    const room = await arrives(context);
    const marks = (): HTMLElement => viewsOf(room)[0]!.shadowRoot.querySelector<HTMLElement>('[part~="marks"]')!;
    const focused = () => room.shadowRoot.activeElement?.localName;
    marks().focus();
    await press(room, '{ArrowRight}{ArrowRight}{End}b');
    await expect(room.page).toBe('chains');
    await expect(marks().getAttribute('aria-activedescendant')).toMatch(/^mark-/);
    await press(room, '{Escape}');
    await expect(focused()).toBe('h2');
    await press(room, '{ArrowRight}');
    await expect(room.page).toBe('segments/健康食品');
    await drawn(room);
    marks().focus();
    await press(room, '{PageDown}');
    await expect(room.page).toBe('segments/食品加工');
    await waitFor(() => expect(focused()).toBe('h2'));
  },
};

/** Pages for the tables that are there; what is not there is said on the first. */
const standsForProjects = async (context: Playing): Promise<void> => {
  const room = await arrives(context);
  await expect(textOf(room, 'h1')).toBe('European research projects (Horizon 2020)');
  await expect(chaptersOf(room)).toEqual(['0 Overview', '2 Grow talent', '3 Keep talent']);
  await expect(partText(room, 'missing')).toContain('Talent fairs (table fairs)');
  await expect(partText(room, 'missing')).toContain(
    'Who works with whom (table cooperation, with university, partner)',
  );
  await expect(partText(room, 'missing')).not.toContain('(table funding)');
  for (const page of ['modes', 'funding']) {
    await press(room, '{PageDown}');
    await expect(room.page).toBe(page);
    await drawn(room);
  }
  await press(room, '{PageDown}');
  await expect(room.page).toBe('funding');
};
export const DatasetByAddress: Story = {
  globals: { locale: 'en' },
  beforeEach: () => {
    const before = location.href;
    const address = new URL(before);
    address.searchParams.set('dataset', projects);
    history.replaceState(history.state, '', address);
    return () => history.replaceState(history.state, '', before);
  },
  play: standsForProjects,
};
export const DatasetByArgument: Story = { globals: { locale: 'en' }, args: { src: projects }, play: standsForProjects };

export const WrongAddress: Story = {
  args: { src: 'no-such-dataset.json' },
  play: async (context) => {
    const room = await arrives(context, 'error');
    await expect(partText(room, 'state')).toMatch(/^无法打开数据.*no-such-dataset\.json.*dataset/);
    await press(room, '{ArrowRight}2{End}');
    await expect(room.shadowRoot.querySelector('[part="next"]')).toBeVisible();
  },
};

export const NothingToTell: Story = {
  args: { data: {} },
  play: async (context) => {
    const room = await arrives(context, 'empty');
    await expect(partText(room, 'state')).toMatch(/没有可汇报的内容.*（indicators）.*（talent）.*（growth）/);
    await press(room, '{PageDown}');
    await expect(chaptersOf(room)).toEqual([]);
  },
};

/** Posts without who came and left have one view instead of two; chapters without a page have no button. */
export const SomeTables: Story = {
  args: {
    data: {
      posts: county.posts.map(({ period, chain, authorised, occupied }) => ({ period, chain, authorised, occupied })),
      fairs: county.fairs,
    },
  },
  play: async (context) => {
    const room = await arrives(context);
    await expect(textOf(room, 'h1')).toBe('产才融合汇报');
    await expect(chaptersOf(room)).toEqual(['0 概览', '1 人才集聚链']);
    await press(room, '{ArrowRight}');
    await drawn(room);
    await expect(viewsOf(room).length).toBe(1);
    await press(room, '3');
    await expect(room.page).toBe('posts');
    await press(room, '{ArrowRight}{ArrowRight}');
    await drawn(room);
    await expect(room.page).toBe('fairs');
  },
};
