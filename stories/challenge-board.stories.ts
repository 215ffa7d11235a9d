import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/challenge-board/challenge-board.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  now: Date;
}

const meta: Meta<Args> = {
  title: 'Views/Open challenges',
  component: 'chancai-challenge-board',
  // The county's data ends with 2025: a clock that stands still keeps the stories as they are.
  args: { now: new Date('2025-12-31T12:00:00'), ...kit.figureArgs },
  argTypes: { now: { control: 'date' }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: ({ now, ...args }, context) =>
    html`<chancai-challenge-board .now=${new Date(now)} ${kit.shared(args, context)}></chancai-challenge-board>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const BeforeAnyIsDue: Story = { args: { now: new Date('2025-08-15T12:00:00') } };
export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { args: { filter: { chain: ['—'] } }, parameters: { status: 'empty' } };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = {
  ...kit.unusable({ challenges: [{ id: 'JB-01', title: '微胶囊技术', status: '不知道' }] }),
};
export const AllMasked: Story = {
  args: {
    data: {
      challenges: (['posted', 'working', 'accepted'] as const).map((status) => ({
        id: status,
        title: '微胶囊技术',
        status,
        award: '*万元',
      })),
    },
  },
};
