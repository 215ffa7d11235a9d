import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/platform-matrix/platform-matrix.js';
import * as kit from './story-kit.js';

const meta: Meta<kit.FigureArgs> = {
  title: 'Views/Innovation platforms',
  component: 'chancai-platform-matrix',
  args: { ...kit.figureArgs },
  argTypes: { ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) => html`<chancai-platform-matrix ${kit.shared(args, context)}></chancai-platform-matrix>`,
};
export default meta;
type Story = StoryObj<kit.FigureArgs>;

export const County: Story = {};
export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
