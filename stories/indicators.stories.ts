import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/indicators/indicators.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  now: Date;
}

const meta: Meta<Args> = {
  title: 'Views/Headline indicators',
  component: 'chancai-indicators',
  // The county's data ends with 2025: a clock that stands still keeps the stories as they are.
  args: { now: new Date('2025-09-30T12:00:00'), ...kit.figureArgs },
  argTypes: { now: { control: 'date' }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: ({ now, ...args }, context) =>
    html`<chancai-indicators .now=${new Date(now)} ${kit.shared(args, context)}></chancai-indicators>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const AfterTheYear: Story = { args: { now: new Date('2026-01-15T12:00:00') } };
export const Filtered: Story = { args: { filter: { name: ['人才总量', '新引进人才', '骨干人才流失率'] } } };
export const One: Story = { args: { filter: { name: ['规上工业增加值增速'] } } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { args: { filter: { name: ['—'] } }, parameters: { status: 'empty' } };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ indicators: [{ unit: '人' }] }) };
export const AllMasked: Story = {
  args: {
    data: {
      indicators: ['人才总量', '新引进人才', '新引进博士'].map((name) => ({
        name,
        value: '*人',
        previous: '*',
        target: 100,
        direction: 'up',
      })),
    },
  },
};
