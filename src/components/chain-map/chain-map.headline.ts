import { greatest } from 'd3-array';
import { type ChainMap, STAGES, type TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { chainWords, gapText, stageName } from './chain-map.words.js';

const isGap = ({ shortage }: TalentBalance): boolean => shortage.status !== 'missing' && shortage.low > 0;
const periodText = ({ period }: ChainMap, { messages }: ViewContext): string =>
  period === undefined ? '' : messages.periodOf(period);

/** Says where along the chain talent is shortest. */
export function chainMapHeadline(model: ChainMap, context: ViewContext): Headline {
  const words = chainWords(context);
  const { messages, text } = context;
  // The sentence says “链” itself.
  const chain = text(model.selected?.name ?? '').replace(/(产业)?链$/, '');
  const most = greatest(model.segments.filter(isGap), ({ shortage }) => shortage.low);
  const urgent = model.segments.filter(({ level }) => level === 'urgent').length;
  const known = model.segments.filter(({ shortage }) => shortage.status !== 'missing');
  const covered = known.filter(({ shortage }) => shortage.high <= 0);
  const title = most
    ? words.title(chain, text(most.name), gapText(most.shortage, context, false), messages.shortage[most.level]) +
      (urgent > 1 ? words.urgent(urgent) : '')
    : known.length === 0
      ? words.noFigures(chain)
      : covered.length === model.segments.length
        ? words.noGap(chain)
        : words.undisclosed(chain);
  const leaders = model.selected?.leaders ?? [];
  const subtitle = [
    words.subtitle(periodText(model, context)),
    leaders.length > 0 ? words.leaders(leaders.map(text).join(messages.comma)) : '',
  ]
    .filter((part) => part !== '')
    .join(messages.separator);
  return { title, subtitle, summary: summaryOf(title, subtitle, model, context) };
}

/** Says which chain is shortest of talent, and at which stage. */
export function chainMatrixHeadline(model: ChainMap, context: ViewContext): Headline {
  const words = chainWords(context);
  const cells = model.chains.flatMap((chain) =>
    STAGES.flatMap((stage) => (chain.stages[stage] ? [{ chain, stage, balance: chain.stages[stage] }] : [])),
  );
  const most = greatest(
    cells.filter(({ balance }) => isGap(balance)),
    ({ balance }) => balance.shortage.low,
  );
  const title = most
    ? words.matrixTitle(
        context.text(most.chain.name),
        stageName(most.stage, context),
        gapText(most.balance.shortage, context, false),
        context.messages.shortage[most.balance.level],
      )
    : cells.length > 0 &&
        cells.every(({ balance }) => balance.shortage.status !== 'missing' && balance.shortage.high <= 0)
      ? words.matrixNoGap
      : words.matrixUnknown;
  const subtitle = words.matrixSubtitle(periodText(model, context));
  return { title, subtitle, summary: summaryOf(title, subtitle, model, context) };
}

function summaryOf(title: string, subtitle: string, model: ChainMap, context: ViewContext): string {
  const { messages } = context;
  const parts = [
    messages.chartOf(messages.view['chain-map']),
    title,
    subtitle,
    chainWords(context).count(model.segments.length),
  ];
  return messages.sentences(parts);
}
