import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/talent-services/talent-services.js';
import * as kit from './story-kit.js';

const meta: Meta<kit.FigureArgs> = {
  title: 'Views/Talent services',
  component: 'chancai-talent-services',
  args: { ...kit.figureArgs },
  argTypes: { ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) => html`<chancai-talent-services ${kit.shared(args, context)}></chancai-talent-services>`,
};
export default meta;
type Story = StoryObj<kit.FigureArgs>;

export const County: Story = {};
export const Housing: Story = { args: { filter: { kind: ['housing'] } } };
export const Securities: Story = { args: { filter: { kind: ['security'] } } };
export const GreenChannels: Story = { args: { filter: { kind: ['channel'] } } };
export const OnePeriod: Story = { args: { period: '2024' } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { args: { filter: { kind: ['—'] } }, parameters: { status: 'empty' } };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ services: [{ stock: '2112套' }] }) };
export const AllMasked: Story = {
  args: {
    data: {
      services: ['产权', '租赁', '补贴'].map((form) => ({
        kind: 'housing',
        name: form,
        form,
        stock: '*套',
        allocated: '*套',
        waiting: '*户',
      })),
    },
  },
};
export const MoreThanThereIs: Story = {
  args: {
    data: {
      services: [
        { kind: 'security', name: '子女教育', stock: '340人', allocated: '351人', waiting: '6人' },
        { kind: 'security', name: '配偶就业', stock: '100人', allocated: '约90人', waiting: '未统计' },
      ],
    },
  },
};
