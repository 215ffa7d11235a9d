import type { Fair, FairFunnel, FairStageKey } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { inOneBreath } from '../internal/speech.js';
import { unknownText } from '../internal/unknown-text.js';
import { comparedText, conversionSentence, fairName, fairWords, stageName } from './fair-funnel.words.js';

/** The conversion that a fair is judged by: into signing, else into the last stage that has one. */
export const verdictOf = ({ stages }: Fair, context: ViewContext) => {
  const known = stages.flatMap(({ ofFirst }) =>
    ofFirst && conversionSentence(ofFirst, context) !== '' ? [ofFirst] : [],
  );
  return known.find(({ to }) => to === 'signed') ?? known[known.length - 1];
};

/** Says how many of those who came signed, and where most are lost. */
export function funnelHeadline(model: FairFunnel, context: ViewContext): Headline {
  const words = fairWords(context);
  const { messages } = context;
  const fair = model.shown!;
  const verdict = verdictOf(fair, context);
  const narrowest = fair.narrowest && fair.narrowest.share.high < 100 ? fair.narrowest : undefined;
  const loss = narrowest ? conversionSentence(narrowest, context) : '';
  const found = [
    verdict ? conversionSentence(verdict, context) : firstFigure(fair, context),
    narrowest && loss !== '' ? words.narrowest(stageName(narrowest.from, context), loss) : '',
  ];
  const title = words.title(
    fairName(fair, model.fairs.length, context),
    found.filter((part) => part !== '').join(messages.separator),
  );
  const list = fair.stages
    .map(({ key, figure }) => `${stageName(key, context)} ${context.figure(figure)}`)
    .join(messages.comma);
  const unknown = unknownText(
    fair.stages.map(({ figure }) => figure),
    context,
  );
  const summary = inOneBreath([title, unknown, words.subtitle, words.summary(list)], context);
  return { title, subtitle: words.subtitle, summary };
}

function firstFigure({ stages }: Fair, context: ViewContext): string {
  const words = fairWords(context);
  const first = stages.find(({ figure }) => figure.status !== 'missing');
  return first ? `${stageName(first.key, context)} ${context.figure(first.figure)}` : words.noFigures;
}

/** Says whether more of those who came sign than at the first fair. */
export function trendHeadline({ fairs }: FairFunnel, context: ViewContext): Headline {
  const words = fairWords(context);
  const title = trendTitle(fairs, context);
  return { title, subtitle: words.trendSubtitle, summary: inOneBreath([title, words.trendSubtitle], context) };
}

function trendTitle(fairs: readonly Fair[], context: ViewContext): string {
  const words = fairWords(context);
  const lastFair = fairs[fairs.length - 1];
  const judged = lastFair && verdictOf(lastFair, context);
  const known = judged ? conversionsOf(fairs, judged.from, judged.to, context) : [];
  const [first, last] = [known[0], known[known.length - 1]];
  if (!judged || !first || !last || first === last) return words.noTrend;
  const [before, now] = [first.conversion.share, last.conversion.share];
  const way = now.low > before.high ? 'rose' : now.high < before.low ? 'fell' : 'open';
  const { base, ends } = comparedText([first.conversion, last.conversion], context);
  const span = [first.name, last.name] as const;
  return words.trendTitle(span, base, words.who[judged.from], words.did[judged.to], words.ways[way], ends);
}

/** The same conversion at every fair that has it. */
const conversionsOf = (fairs: readonly Fair[], from: FairStageKey, to: FairStageKey, context: ViewContext) =>
  fairs.flatMap((fair) =>
    fair.stages.flatMap(({ ofFirst }) =>
      ofFirst?.from === from && ofFirst.to === to && conversionSentence(ofFirst, context) !== ''
        ? [{ name: fairName(fair, fairs.length, context), conversion: ofFirst }]
        : [],
    ),
  );
