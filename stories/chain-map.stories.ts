import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/components/chain-map/chain-map.js';
import type { ChainMapView } from '../src/components/chain-map/chain-map.js';
import * as kit from './story-kit.js';

interface Args extends kit.FigureArgs {
  view: ChainMapView;
  chain?: string;
}

const meta: Meta<Args> = {
  title: 'Views/Chain map',
  component: 'chancai-chain-map',
  args: { view: 'overview', ...kit.figureArgs },
  argTypes: { view: kit.choice(['overview', 'flow', 'matrix']), chain: { control: 'text' }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-chain-map
      view=${args.view}
      chain=${ifDefined(args.chain)}
      ${kit.shared(args, context)}
    ></chancai-chain-map>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const OneChain: Story = { args: { chain: '体育' } };
export const Matrix: Story = { args: { view: 'matrix' } };

export const Filtered: Story = { args: { filter: { region: ['ZX-KF'] } } };
export const OnePeriod: Story = { args: { period: '2023' } };
export const Selected: Story = { ...kit.selected };
export const SelectedInMatrix: Story = { ...kit.selected, args: { view: 'matrix' } };
export const TableShown: Story = { ...kit.tableShown };
export const MatrixTableShown: Story = { ...kit.tableShown, args: { view: 'matrix' } };

export const Narrow: Story = { ...kit.narrow };
export const NarrowMatrix: Story = { ...kit.narrow, args: { view: 'matrix' } };
export const Dark: Story = { ...kit.dark };
export const DarkMatrix: Story = { ...kit.dark, args: { view: 'matrix' } };
export const Wall: Story = { ...kit.wall };
export const WallMatrix: Story = { ...kit.wall, args: { view: 'matrix' } };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };
export const EnglishMatrix: Story = { ...kit.english, args: { view: 'matrix' } };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { ...kit.filteredOut };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ talent: [{ supply: 120, demand: 180 }] }) };

const chains = [{ id: '体育', name: '体育' }];
const segments = [
  { chain: '体育', id: '器材制造', name: '器材制造', stage: 'midstream', feeds: ['赛事服务'] },
  { chain: '体育', id: '赛事服务', name: '赛事服务', stage: 'downstream' },
];
export const NegativeFigure: Story = {
  args: {
    data: {
      chains,
      segments,
      talent: [
        { chain: '体育', segment: '器材制造', supply: 120, demand: 180 },
        { chain: '体育', segment: '赛事服务', supply: -40, demand: 60 },
      ],
    },
  },
};
export const AllMasked: Story = {
  args: {
    data: {
      chains,
      segments,
      talent: segments.map(({ chain, id }) => ({ chain, segment: id, supply: '*', demand: '*' })),
    },
  },
};

/** Without the table of segments, figures stand by the names they have; without these, for the chain as a whole. */
export const UnregisteredSegments: Story = {
  args: {
    data: {
      talent: [
        { chain: '体育', segment: '器材设计', supply: 31, demand: 56 },
        { chain: '体育', segment: '智能部件', supply: '1*名', demand: 64 },
        { chain: '体育', segment: '健身器材制造', supply: 654, demand: 610 },
        { chain: '体育', supply: 12, demand: 30 },
      ],
    },
  },
};
const STAGES = ['upstream', 'midstream', 'downstream'] as const;
const manySegments = Array.from({ length: 40 }, (_, at) => ({
  chain: '体育',
  id: `环节${at + 1}`,
  name: `环节${at + 1}`,
  stage: STAGES[at % 3]!,
  feeds: at < 38 && at % 3 < 2 ? [`环节${at + 2}`] : [],
}));
export const FortySegments: Story = {
  args: {
    data: {
      chains,
      segments: manySegments,
      talent: manySegments.map(({ chain, id }, at) => ({
        chain,
        segment: id,
        supply: (at * 37) % 200,
        demand: (at * 53) % 210,
      })),
    },
  },
};
