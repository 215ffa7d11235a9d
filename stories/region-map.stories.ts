/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import county from '../examples/county/data.json';
import shapes from '../examples/county/regions.geojson?raw';
import '../src/components/region-map/region-map.js';
import { REGION_MEASURES, type RegionMeasure } from '../src/data/index.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  measure: RegionMeasure;
  geojson?: unknown;
}

/** The shapes are fictional, as their file says. */
const meta: Meta<Args> = {
  title: 'Views/Region map',
  component: 'chancai-region-map',
  args: { measure: 'shortage', geojson: shapes, ...kit.figureArgs },
  argTypes: { measure: kit.choice(REGION_MEASURES), geojson: { table: { disable: true } }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: ({ geojson, ...args }, context) =>
    html`<chancai-region-map
      measure=${args.measure}
      .geojson=${geojson}
      ${kit.shared(args, context)}
    ></chancai-region-map>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The first township has no figures, and so no rows that a selection could show. */
const regions = county.regions.filter(({ code }) => code !== 'ZX-CG');

export const County: Story = {};
export const Demand: Story = { args: { measure: 'demand' } };
export const Introduced: Story = { args: { measure: 'introduced' } };
export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
export const WithoutShapes: Story = { args: { geojson: undefined } };
export const WithoutApproval: Story = { args: { data: { ...county, meta: { title: '示例' } } } };
export const Selected: Story = { ...kit.selected, args: { data: { ...county, regions } } };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { ...kit.filteredOut };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ talent: [{ region: 'ZX-HZ', supply: 3 }] }) };
