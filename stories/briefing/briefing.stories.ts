/// <reference types="vite/client" />
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import county from '../../examples/county/data.json';
import shapes from '../../examples/county/regions.geojson?raw';
import { define } from '../../src/components/internal/define.js';
import { BriefingRoom } from './briefing-room.js';

// Here and not beside the class: a module that only registers it is left out of the build, as one without side effects.
define('briefing-room', BriefingRoom);

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
  return html`<briefing-room
    lang=${globals.locale}
    theme=${globals.theme}
    src=${ifDefined(src)}
    geojson-src=${ifDefined(fromAddress('shapes'))}
    page=${ifDefined(page)}
    .data=${src === undefined ? (data ?? county) : undefined}
    .geojson=${example ? shapes : undefined}
    .now=${example ? COUNTY_DAY : undefined}
  ></briefing-room>`;
}

const meta: Meta<Args> = {
  title: 'Briefing',
  component: 'briefing-room',
  tags: ['!autodocs'],
  globals: { theme: 'wall' },
  parameters: { bare: true },
  argTypes: {
    src: { control: 'text', description: 'Address of a dataset' },
    page: { control: 'text' },
    data: { table: { disable: true } },
  },
  render,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
