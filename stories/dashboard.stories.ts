import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import shapes from '../examples/county/regions.geojson?raw';
import '../src/components/dashboard/dashboard.js';
import * as kit from './story-kit.js';

const meta: Meta<kit.FigureArgs> = {
  title: 'Dashboard',
  component: 'chancai-dashboard',
  args: { ...kit.figureArgs },
  argTypes: { ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-dashboard .geojson=${shapes} ${kit.shared(args, context)}></chancai-dashboard>`,
};
export default meta;
type Story = StoryObj<kit.FigureArgs>;

export const County: Story = {};
export const ResearchProjects: Story = { args: { data: 'research projects' } };
export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
