import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/growth-ladder/growth-ladder.js';
import { GROWTH_SCALES, type GrowthScale } from '../src/data/index.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  scale: GrowthScale;
}

const meta: Meta<Args> = {
  title: 'Views/Growth ladder',
  component: 'chancai-growth-ladder',
  args: { scale: 'auto', ...kit.figureArgs },
  argTypes: { scale: kit.choice(GROWTH_SCALES), ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-growth-ladder scale=${args.scale} ${kit.shared(args, context)}></chancai-growth-ladder>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const SharesOfTargets: Story = { args: { scale: 'share' } };
export const OneRung: Story = { args: { filter: { rung: ['联系服务'] } } };
export const OnePeriod: Story = { args: { period: '2023' } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { args: { filter: { rung: ['—'] } }, parameters: { status: 'empty' } };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ growth: [{ count: '25名', target: 30 }] }) };
export const MixedUnits: Story = {
  args: {
    data: {
      growth: [
        { rung: '培养', name: '骨干人才', count: '86人', target: '90人' },
        { rung: '平台', name: '技能大师工作室', count: '7个', target: '10个' },
        { rung: '荣誉', name: '领军人才', count: '*人', target: '5人' },
      ],
    },
  },
};
