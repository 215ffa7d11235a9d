import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import county from '../examples/county/data.json';
import '../src/index.js';
import type { ChancaiWall } from '../src/components/wall/wall.js';

interface Args {
  data: object;
  figures: string;
  pace: number;
  now: string;
}

const meta: Meta<Args> = {
  title: 'Wall',
  component: 'chancai-wall',
  tags: ['!autodocs'],
  globals: { theme: 'wall' },
  parameters: { layout: 'fullscreen' },
  args: { data: county, figures: '', pace: 12, now: '2026-01-08T09:41:00' },
  render: ({ data, figures, pace, now }, { globals }) =>
    html`<chancai-wall lang=${globals.locale} .data=${data} .figures=${figures} .pace=${pace} .now=${now}></chancai-wall>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The one to hang up: a screen of its own, in any size. */
export const County: Story = {
  play: async ({ canvasElement }) => {
    const wall = canvasElement.querySelector<ChancaiWall>('chancai-wall')!;
    await waitFor(() => expect(wall.status).toBe('ready'), { timeout: 15_000 });
    await expect(wall.shadowRoot!.querySelectorAll('[part="figure"]').length).toBeGreaterThanOrEqual(4);
  },
};

/** Large figures that the page names. */
export const ChosenFigures: Story = { args: { figures: '人才总量、新引进人才、技术合同成交额、高新技术企业' } };

/** Nothing late: the wall says so. */
export const NothingLate: Story = { args: { data: { meta: county.meta, indicators: county.indicators } } };
