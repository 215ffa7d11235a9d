import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/components/fair-funnel/fair-funnel.js';
import * as kit from './story-kit.js';

const VIEWS = ['session', 'trend'] as const;

interface Args extends kit.FigureArgs {
  view: (typeof VIEWS)[number];
  session?: string;
}

const meta: Meta<Args> = {
  title: 'Views/Fair funnel',
  component: 'chancai-fair-funnel',
  args: { view: 'session', ...kit.figureArgs },
  argTypes: { view: kit.choice(VIEWS), session: { control: 'text' }, ...kit.figureArgTypes },
  play: async (context) => void (await kit.arrives(context)),
  render: (args, context) =>
    html`<chancai-fair-funnel
      view=${args.view}
      session=${ifDefined(args.session)}
      ${kit.shared(args, context)}
    ></chancai-fair-funnel>`,
};
export default meta;
type Story = StoryObj<Args>;

export const County: Story = {};
export const AStageWithoutFigure: Story = { args: { session: '第三届' } };
export const AllFairs: Story = { args: { session: 'all' } };
export const Trend: Story = { args: { view: 'trend' } };
export const TrendNarrow: Story = { args: { view: 'trend' }, ...kit.narrow };
export const TrendWall: Story = { args: { view: 'trend' }, ...kit.wall };
export const OneYear: Story = { args: { period: '2024' } };
export const Selected: Story = { ...kit.selected };
export const TableShown: Story = { ...kit.tableShown };

export const Narrow: Story = { ...kit.narrow };
export const Dark: Story = { ...kit.dark };
export const Wall: Story = { ...kit.wall };
export const LargePrint: Story = { ...kit.largePrint };
export const English: Story = { ...kit.english };

export const Empty: Story = { ...kit.empty };
export const FilteredOut: Story = { args: { filter: { session: ['—'] } }, parameters: { status: 'empty' } };
export const Loading: Story = { ...kit.loading };
export const BrokenJson: Story = { ...kit.brokenJson };
export const Unusable: Story = { ...kit.unusable({ fairs: [{ attended: 820, signed: '150余名' }] }) };
export const AStageThatGrows: Story = {
  args: { data: { fairs: [{ session: '专场', posted: 40, attended: 180, met: 120, intended: 150, signed: 60 }] } },
};
export const AllMasked: Story = {
  args: { data: { fairs: [{ session: '专场', posted: '*项', attended: '*人', met: '*人', signed: '*名' }] } },
};
