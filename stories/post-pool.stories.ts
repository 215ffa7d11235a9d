import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/post-pool/post-pool.js';
import { POST_GROUPINGS, type PostGrouping } from '../src/data/index.js';
import * as kit from './story-kit.js';

const VIEWS = ['pool', 'flow'] as const;

interface Args extends kit.FigureArgs {
  view: (typeof VIEWS)[number];
  groupBy: PostGrouping;
}

const meta: Meta<Args> = {
  title: 'Views/Post pool',
  component: 'chancai-post-pool',
  args: { view: 'pool', groupBy: 'chain', ...kit.figureArgs },
  argTypes: { view: kit.choice(VIEWS), groupBy: kit.choice(POST_GROUPINGS), ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-post-pool
      view=${args.view}
      group-by=${args.groupBy}
      ${kit.shared(args, context)}
    ></chancai-post-pool>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const ByHost: Story = { args: { groupBy: 'host' } };
export const Flow: Story = { args: { view: 'flow' } };
export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] }, groupBy: 'host' } };
export const OnePeriod: Story = { args: { period: '2023' } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const FlowNarrow: Story = { args: { view: 'flow' }, ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { ...kit.filteredOut };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ posts: [{ chain: '体育', authorised: 12, occupied: 9 }] }) };
export const Overdrawn: Story = {
  args: {
    data: {
      posts: [
        { period: '2025', chain: '体育', host: '示例体育大学', authorised: 12, occupied: 13, reserved: 2 },
        { period: '2025', chain: '医药', host: '示例医科大学', authorised: 20, occupied: 12, reserved: 3 },
      ],
    },
  },
};
export const AllMasked: Story = {
  args: {
    data: {
      posts: ['体育', '医药'].map((chain) => ({ period: '2025', chain, authorised: '*名', occupied: '*名' })),
    },
  },
};
