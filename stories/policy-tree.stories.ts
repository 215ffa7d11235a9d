import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/policy-tree/policy-tree.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  now: Date;
}

const meta: Meta<Args> = {
  title: 'Views/Talent policies',
  component: 'chancai-policy-tree',
  // The county's data ends with 2025: a clock that stands still keeps the stories as they are.
  args: { now: new Date('2025-12-31T12:00:00'), ...kit.figureArgs },
  argTypes: { now: { control: 'date' }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: ({ now, ...args }, context) =>
    html`<chancai-policy-tree .now=${new Date(now)} ${kit.shared(args, context)}></chancai-policy-tree>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const BeforeTheFirstEnds: Story = { args: { now: new Date('2025-01-31T12:00:00') } };
export const Filtered: Story = { args: { filter: { area: ['引才', '育才'] } } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { args: { filter: { area: ['—'] } }, parameters: { status: 'empty' } };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ policies: [{ title: '钻石19条' }] }) };
export const WrongParents: Story = {
  args: {
    data: {
      policies: [
        { id: 'A', title: '总政策', issued: '2023-05-01' },
        { id: 'B', title: '上级不在表中的措施', parent: 'Z', issued: '2023-05-01', expires: '2026-04-30' },
        { id: 'C', title: '互为上级的措施（一）', parent: 'D', issued: '2024', expires: '2028' },
        { id: 'D', title: '互为上级的措施（二）', parent: 'C', expires: '长期有效' },
      ],
    },
  },
};
