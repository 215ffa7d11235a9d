import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/cooperation-network/cooperation-network.js';
import type { CooperationNetworkForm } from '../src/components/cooperation-network/cooperation-network.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  view: CooperationNetworkForm;
  limit: number;
}

const meta: Meta<Args> = {
  title: 'Views/Cooperation network',
  component: 'chancai-cooperation-network',
  args: { view: 'auto', limit: 100, ...kit.figureArgs },
  argTypes: { view: kit.choice(['auto', 'network', 'matrix']), limit: { control: 'number' }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-cooperation-network
      view=${args.view}
      limit=${args.limit}
      ${kit.shared(args, context)}
    ></chancai-cooperation-network>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const Matrix: Story = { args: { view: 'matrix' } };
export const TheStrongest: Story = { args: { limit: 12 } };

export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
export const OnePeriod: Story = { args: { period: '2024' } };
export const Selected: Story = { ...kit.selected };
export const SelectedInMatrix: Story = { ...kit.selected, args: { view: 'matrix' } };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const NarrowMatrix: Story = { ...kit.narrow, args: { view: 'matrix' } };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };
export const EnglishMatrix: Story = { ...kit.english, args: { view: 'matrix' } };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { ...kit.filteredOut };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };

const pair = (university: string, partner: string, partnerKind: string, count: unknown) => ({
  mode: '共建实验室',
  university,
  partner,
  partnerKind,
  count,
});

export const Withheld: Story = {
  args: {
    data: {
      cooperation: [
        pair('示例大学', '示例集团', 'enterprise', '10余项'),
        pair('示例大学', '示例镇', 'locality', '*项'),
        pair('示例理工大学', '示例集团', 'enterprise', 6),
      ],
    },
  },
};

/** Participants of the same agreement, each in a row of its own. */
export const Participants: Story = {
  args: {
    data: {
      cooperation: ['示例大学', '示例理工大学']
        .map((university): object => ({ mode: '联合攻关', id: '1', university }))
        .concat(['示例集团', '示例研究院'].map((partner) => ({ mode: '联合攻关', id: '1', partner }))),
    },
  },
};

/** More parties than can be drawn. */
export const Large: Story = {
  args: {
    data: {
      cooperation: Array.from({ length: 6000 }, (_, at) =>
        pair(
          `示例大学${1 + ((at * at) % 211)}`,
          `示例企业${1 + ((at * 31) % 1709)}`,
          at % 17 === 0 ? 'locality' : 'enterprise',
          1 + (at % 5),
        ),
      ),
    },
  },
};
