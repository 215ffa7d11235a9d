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
/** A correction takes back more than the year drew: it reaches below zero. */
export const Corrections: Story = {
  args: {
    data: {
      funding: [
        { period: '2023', programme: '人才基金', invested: 5000000, leveraged: 16000000 },
        { period: '2024', programme: '人才基金', invested: -1200000, leveraged: 3000000 },
        { period: '2025', programme: '人才基金', invested: 8000000, leveraged: -4000000 },
      ],
    },
  },
};
/** Why a ratio can't be computed stands where its bar would. */
export const NoRatio: Story = {
  args: {
    data: {
      funding: [
        { period: '2022', programme: '人才基金', invested: 0, leveraged: 1800000 },
        { period: '2023', programme: '人才基金', invested: '*万元', leveraged: '60余万元' },
        { period: '2024', programme: '人才基金', invested: '超500万元', leveraged: '超2500万元' },
        { period: '2025', programme: '人才基金', invested: '近300万元', leveraged: 10000000 },
      ],
    },
  },
};
/** One project in two programmes: groups add up to more than the total, which a note says. */
export const Overlapping: Story = {
  args: {
    groupBy: 'programme',
    data: {
      funding: ['人才基金', '创新项目专项债'].map((programme) => ({
        period: '2025',
        programme,
        id: 'JB-01',
        invested: 1000000,
        leveraged: 3200000,
      })),
    },
  },
};
export const ManyLongNames: Story = {
  args: {
    groupBy: 'programme',
    data: {
      funding: Array.from({ length: 30 }, (_, at) => ({
        period: '2025',
        programme: `第${at + 1}批支持企业引进高层次人才与建设研发平台专项资金`,
        invested: 1000000 * (at + 1),
        leveraged: 3000000 * (30 - at),
      })),
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
