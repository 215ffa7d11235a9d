import { type ChainMap, leadersOf, STAGES, type TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { isPartly } from '../internal/data/talent-balance.js';
import type { Headline } from '../internal/figure.template.js';
import { listed } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { overviewCells } from './chain-map.overview.js';
import { chainWords, gapText, periodText, segmentName, stageName } from './chain-map.words.js';

/** Somewhere that talent may be short, and what it is called. */
interface Place {
  name: string;
  balance: TalentBalance;
  /** Is it a place of its own, and not what is registered nowhere? */
  registered: boolean;
}

/** What else there is to say. */
interface Says {
  none: string;
  open: string;
  silent: string;
  nought: string;
}

/** “体育产业链” and “体育链” as “体育”: the sentence says 链 itself. */
const chainName = (name: string): string => name.replace(/(产业)?链$/, '') || name;

/** Says where along the chain talent is shortest. */
export function chainMapHeadline(model: ChainMap, context: ViewContext): Headline {
  const words = chainWords(context);
  const { messages, text } = context;
  const { selected } = model;
  const places = [
    ...model.segments.map((segment) => ({ name: text(segment.name), balance: segment, registered: true })),
    ...model.unplaced.map((talent) => ({
      name: segmentName(talent, context),
      balance: talent,
      registered: talent.key !== '',
    })),
  ];
  const whole = places.length === 1 && model.unplaced[0]?.key === '';
  const says = { none: words.noGap, open: words.undisclosed, silent: words.noFigures, nought: words.noDemand };
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
      return balance ? [{ name: words.place(name, stageName(stage, context)), balance, registered: true }] : [];
    });
    if (!chain.unplaced) return staged;
    return [
      ...staged,
      {
        name: words.place(name, staged.length > 0 ? words.unplacedStage : ''),
        balance: chain.unplaced,
        registered: staged.length === 0,
      },
    ];
  });
  const says = {
    none: words.matrixNoGap,
    open: words.matrixUnknown,
    silent: words.matrixNoFigures,
    nought: words.matrixNoDemand,
  };
  const title = context.grammar.capital(shortest(places, false, says, context) + urgentText(places, words.urgentCells));
  const subtitle = words.matrixSubtitle(periodText(model, context));
  const count = words.matrixCount(model.chains.length, places.length);
  return { title, subtitle, summary: summaryOf(title, subtitle, count, context) };
}

/** Says which segment of which chain is shortest of talent, and how many are urgently so. */
export function chainOverviewHeadline(model: ChainMap, context: ViewContext): Headline {
  const words = chainWords(context);
  const places = overviewCells(model, context).map(
    ({ chain, segment, name, balance }): Place => ({
      name: words.place(chainName(context.text(chain.name)), name),
      balance,
      registered: segment !== '',
    }),
  );
  const says = { none: words.noGap, open: words.undisclosed, silent: words.noFigures, nought: words.noDemand };
  const title = context.grammar.capital(shortest(places, false, says, context) + urgentText(places, words.urgent));
  const subtitle = words.overviewSubtitle(periodText(model, context));
  const count = words.overviewCount(model.chains.length, places.length);
  return { title, subtitle, summary: summaryOf(title, subtitle, count, context) };
}

const isStated = ({ balance }: Place): boolean => balance.shortage.status !== 'missing';

/** The largest shortage, as far as it is known to be the largest; or what else there is to say. */
function shortest(places: readonly Place[], whole: boolean, says: Says, context: ViewContext): string {
  const said = shortestOf(places, whole, says, context);
  return isPartly(places.map(({ balance }) => balance)) ? context.messages.paired(said) : said;
}

function shortestOf(places: readonly Place[], whole: boolean, says: Says, context: ViewContext): string {
  const words = chainWords(context);
  const lead = leadersOf(places, ({ balance }) => balance.shortage, { isNamed: ({ registered }) => registered });
  const [top] = lead?.first ?? places.filter((place) => isStated(place) && place.balance.shortage.low > 0);
  if (!top) {
    if (!places.some(isStated)) return says.silent;
    if (!places.every((place) => isStated(place) && place.balance.shortage.high <= 0)) return says.open;
    return places.every(({ balance }) => balance.paired.demand.high === 0) ? says.nought : says.none;
  }
  const gap = gapText(top.balance.shortage, context, false);
  const graded = words.level1(gap, context.messages.shortage[top.balance.level]);
  if (whole) return words.only(graded);
  // What is registered nowhere is no place to be first, and one alone is the first of none.
  if (!lead || places.length === 1) return words.one(top.name, graded);
  if (lead.first.length === 1) return (lead.sure ? words.most : words.mostKnown)(top.name, graded);
  const names = listed(
    lead.first.map(({ name }) => name),
    context,
    '处',
  );
  return (lead.even ? words.same : lead.sure ? words.mostTied : words.mostTiedKnown)(names, gap);
}

/** How many are urgently scarce, where there are several. */
function urgentText(places: readonly Place[], say: (count: number) => string): string {
  const urgent = places.filter(({ balance }) => balance.level === 'urgent').length;
  return urgent > 1 ? say(urgent) : '';
}

function summaryOf(title: string, subtitle: string, count: string, context: ViewContext): string {
  return inOneBreath([title, subtitle, count], context);
}
