import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/cooperation-modes/cooperation-modes.js';
import { COOPERATION_GROUPINGS, type CooperationGrouping } from '../src/data/index.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  groupBy: CooperationGrouping;
}

const meta: Meta<Args> = {
  title: 'Views/Cooperation modes',
  component: 'chancai-cooperation-modes',
  args: { groupBy: 'form', ...kit.figureArgs },
  argTypes: { groupBy: kit.choice(COOPERATION_GROUPINGS), ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-cooperation-modes group-by=${args.groupBy} ${kit.shared(args, context)}></chancai-cooperation-modes>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const ResearchProjects: Story = { args: { data: 'research projects' } };
export const ByPartnerKind: Story = { args: { groupBy: 'partnerKind' } };
export const ByPeriod: Story = { args: { groupBy: 'period' } };
export const ByStatus: Story = { args: { groupBy: 'status' } };

export const Filtered: Story = { args: { filter: { chain: ['体育', '高端体育'] } } };
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
export const Unusable: Story = { ...kit.unusable({ cooperation: [{ university: '示例农业大学', count: 3 }] }) };
export const NegativeFigure: Story = {
  args: {
    data: {
      cooperation: [
        { mode: '研究生工作站', form: '挂牌运行', count: 12 },
        { mode: '共建研究所', form: '协议签约', count: -3 },
      ],
    },
  },
};
export const OfficialWordings: Story = {
  args: {
    data: {
      cooperation: [
        { mode: '教授结对', count: '120余项' },
        { mode: '博士挂职', count: '超50项' },
        { mode: '共建实验室', count: 9 },
        { mode: '产业学院', count: '*项' },
      ],
    },
  },
};
/** More forms than colours: the smallest are drawn as one. */
export const ManyModes: Story = {
  args: {
    data: {
      cooperation: Array.from({ length: 30 }, (_, at) => ({
        mode: `合作方式第${at + 1}种`,
        form: `形式${(at % 12) + 1}`,
        count: 40 - at,
      })),
    },
  },
};
/** One of 11,268 agreements and one of a single one. */
export const FarApart: Story = {
  args: {
    data: {
      cooperation: [
        { mode: '仅高校', count: 11268 },
        { mode: '高校与企业合作', count: 300 },
        { mode: '仅企业', count: 1 },
      ],
    },
  },
};
export const AllMasked: Story = {
  args: {
    data: { cooperation: ['研究生工作站', '共建研究所'].map((mode) => ({ mode, form: '协议签约', count: '*' })) },
  },
};
