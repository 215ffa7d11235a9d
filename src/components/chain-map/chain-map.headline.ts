import { type ChainMap, STAGES, type TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { segmentName } from './chain-map.table.js';
import { chainWords, gapText, periodText, stageName } from './chain-map.words.js';

/** Somewhere that talent may be short, and what it is called. */
interface Place {
  name: string;
  balance: TalentBalance;
}

/** “体育产业链” and “体育链” as “体育”: the sentence says 链 itself. */
const chainName = (name: string): string => name.replace(/(产业)?链$/, '') || name;
/** English sentences begin with words of ours, Chinese ones with names. */
const capital = (sentence: string, { locale }: ViewContext): string =>
  locale === 'en' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;

/** Says where along the chain talent is shortest. */
export function chainMapHeadline(model: ChainMap, context: ViewContext): Headline {
  const words = chainWords(context);
  const { messages, text } = context;
  const { selected } = model;
  const places = [
    ...model.segments.map((segment) => ({ name: text(segment.name), balance: segment })),
    ...model.unplaced.map((talent) => ({ name: segmentName(talent, context), balance: talent })),
  ];
  const whole = places.length === 1 && model.unplaced[0]?.key === '';
  const says = { none: words.noGap, open: words.undisclosed, silent: words.noFigures };
  const title = words.chainTitle(
    chainName(text(selected?.name ?? '')),
    shortest(places, whole, says, context) + urgentText(places, words.urgent),
  );
  const leaders = selected?.leaders ?? [];
  const named = leaders.length > 0 ? words.leaders(leaders.map(text).join(messages.comma)) : '';
  const subtitle = [
    words.subtitle(periodText(model, context)),
    selected?.alliance === undefined ? named : words.alliance(named, text(selected.alliance)),
  ]
    .filter((part) => part !== '')
    .join(messages.separator);
  return { title, subtitle, summary: summaryOf(title, subtitle, words.count(places.length), context) };
}

/** Says which chain is shortest of talent, and at which stage. */
export function chainMatrixHeadline(model: ChainMap, context: ViewContext): Headline {
  const words = chainWords(context);
  const places = model.chains.flatMap((chain) => {
    const name = chainName(context.text(chain.name));
    const staged = STAGES.flatMap((stage): Place[] => {
      const balance = chain.stages[stage];
      return balance ? [{ name: words.place(name, stageName(stage, context)), balance }] : [];
    });
    if (!chain.unplaced) return staged;
    return [
      ...staged,
      { name: words.place(name, staged.length > 0 ? words.unplacedStage : ''), balance: chain.unplaced },
    ];
  });
  const says = { none: words.matrixNoGap, open: words.matrixUnknown, silent: words.matrixNoFigures };
  const title = capital(shortest(places, false, says, context) + urgentText(places, words.urgentCells), context);
  const subtitle = words.matrixSubtitle(periodText(model, context));
  const count = words.matrixCount(model.chains.length, places.length);
  return { title, subtitle, summary: summaryOf(title, subtitle, count, context) };
}

const isStated = ({ balance }: Place): boolean => balance.shortage.status !== 'missing';
/** The most that may be missing; without end where nobody has said. */
const most = ({ balance: { shortage } }: Place): number =>
  shortage.status === 'missing' ? Number.POSITIVE_INFINITY : shortage.high;

/** The largest shortage, as far as it is known to be the largest; or what else there is to say. */
function shortest(
  places: readonly Place[],
  whole: boolean,
  says: { none: string; open: string; silent: string },
  context: ViewContext,
): string {
  const words = chainWords(context);
  const least = Math.max(0, ...places.filter(isStated).map(({ balance }) => balance.shortage.low));
  const first = places.filter((place) => isStated(place) && place.balance.shortage.low === least);
  if (least === 0) {
    if (!places.some(isStated)) return says.silent;
    return places.every((place) => most(place) <= 0) ? says.none : says.open;
  }
  const [top] = first as [Place];
  const gap = gapText(top.balance.shortage, context, false);
  const graded = words.level1(gap, context.messages.shortage[top.balance.level]);
  if (whole) return words.only(graded);
  const others = places.filter((place) => !first.includes(place));
  if (others.some((place) => most(place) > least) || first.some((one) => first.length > 1 && most(one) > least))
    return words.mostKnown(top.name, graded);
  return first.length === 1 ? words.most(top.name, graded) : words.mostTied(top.name, first.length, gap);
}

/** How many are urgently scarce, where there are several. */
function urgentText(places: readonly Place[], say: (count: number) => string): string {
  const urgent = places.filter(({ balance }) => balance.level === 'urgent').length;
  return urgent > 1 ? say(urgent) : '';
}

function summaryOf(title: string, subtitle: string, count: string, { messages }: ViewContext): string {
  return messages.sentences([messages.chartOf(messages.view['chain-map']), title, subtitle, count]);
}
