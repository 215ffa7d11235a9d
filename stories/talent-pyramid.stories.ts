import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/talent-pyramid/talent-pyramid.js';
import * as kit from './story-kit.js';

const meta: Meta<kit.FigureArgs> = {
  title: 'Views/Talent pyramid',
  component: 'chancai-talent-pyramid',
  args: { ...kit.figureArgs },
  argTypes: { ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) => html`<chancai-talent-pyramid ${kit.shared(args, context)}></chancai-talent-pyramid>`,
};
export default meta;
type Story = StoryObj<kit.FigureArgs>;

export const County: Story = {};

export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
export const OnePeriod: Story = { args: { period: '2023' } };
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
export const Unusable: Story = { ...kit.unusable({ pyramid: [{ headcount: 12 }] }) };

const tiers = [
  { id: '领军人才', name: '领军人才', leads: 10 },
  { id: '核心人才', name: '核心人才', leads: 10 },
  { id: '骨干人才', name: '骨干人才' },
];
export const NegativeHeadcount: Story = {
  args: {
    data: {
      tiers,
      pyramid: [
        { tier: '领军人才', headcount: 12 },
        { tier: '核心人才', headcount: -110 },
        { tier: '骨干人才', headcount: 980 },
      ],
    },
  },
};
export const AllMasked: Story = {
  args: { data: { tiers, pyramid: tiers.map(({ id }) => ({ tier: id, headcount: '*' })) } },
};

/** A target stated for some records only is compared with the people of those records. */
export const PartialTargets: Story = {
  args: {
    data: {
      tiers,
      pyramid: [
        { tier: '领军人才', headcount: 3, target: 5 },
        { tier: '核心人才', headcount: 20, target: 30 },
        { tier: '核心人才', headcount: 11 },
        { tier: '骨干人才', headcount: '未统计' },
      ],
    },
  },
};
export const FourOrdersOfMagnitude: Story = {
  args: {
    data: {
      tiers,
      pyramid: [
        { tier: '领军人才', headcount: 2 },
        { tier: '核心人才', headcount: '超60名' },
        { tier: '骨干人才', headcount: 24_500, target: 30_000 },
      ],
    },
  },
};
