import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/platform-matrix/platform-matrix.js';
import * as kit from './story-kit.js';

const meta: Meta<kit.FigureArgs> = {
  title: 'Views/Platform matrix',
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
export const ProvincialOrAbove: Story = { args: { filter: { level: ['national', 'provincial'] } } };
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
export const Unusable: Story = { ...kit.unusable({ platforms: [{ capacity: 100, used: 80 }] }) };

const platform = { kind: '重点实验室', level: '省级', chain: '医药' };

/** Use that nobody has counted, that is withheld, and that is above capacity. */
export const UncertainUse: Story = {
  args: {
    data: {
      platforms: [
        { ...platform, name: '示例实验室', capacity: '800小时', used: '未统计' },
        { ...platform, name: '示例中药实验室', chain: '健康食品', capacity: '800小时', used: '*小时' },
        { ...platform, name: '示例检测中心', kind: '检测中心', capacity: '800小时', used: '960小时' },
      ],
    },
  },
};
/** Hours are not divided by seats. */
export const MixedUnits: Story = {
  args: {
    data: {
      platforms: [
        { ...platform, name: '示例实验室', capacity: '800小时', used: '400小时' },
        { ...platform, name: '示例孵化器', capacity: '120席', used: '90席' },
      ],
    },
  },
};
