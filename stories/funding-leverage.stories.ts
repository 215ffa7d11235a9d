import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/funding-leverage/funding-leverage.js';
import { FUNDING_GROUPINGS, type FundingGrouping } from '../src/data/index.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  groupBy: FundingGrouping;
}

const meta: Meta<Args> = {
  title: 'Views/Funding leverage',
  component: 'chancai-funding-leverage',
  args: { groupBy: 'period', ...kit.figureArgs },
  argTypes: { groupBy: kit.choice(FUNDING_GROUPINGS), ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-funding-leverage group-by=${args.groupBy} ${kit.shared(args, context)}></chancai-funding-leverage>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const ResearchProjects: Story = { args: { data: 'research projects' } };
export const ByProgramme: Story = { args: { groupBy: 'programme' } };
export const ByChain: Story = { args: { groupBy: 'chain' } };

export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
export const OnePeriod: Story = { args: { period: '2025', groupBy: 'programme' } };
export const Selected: Story = { ...kit.selected };
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
export const Unusable: Story = { ...kit.unusable({ funding: [{ invested: 500000, leveraged: '超2.5亿元' }] }) };
export const NegativeFigure: Story = {
  args: {
    data: {
      funding: [
        { period: '2024', programme: '人才基金', invested: 5400000, leveraged: 18140000, count: 4 },
        { period: '2025', programme: '人才基金', invested: 6200000, leveraged: 21800000, count: -3 },
      ],
    },
  },
};
export const AllMasked: Story = {
  args: {
    data: {
      funding: ['2023', '2024', '2025'].map((period) => ({
        period,
        programme: '人才基金',
        invested: '*万元',
        leveraged: '*万元',
      })),
    },
  },
};
