import { greatest } from 'd3-array';
import type { ServiceFigures, ServiceItem, TalentServices } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { named } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import {
  bareText,
  countText,
  isSaid,
  isShort,
  itemName,
  leftText,
  serviceWords,
  shortText,
  spanText,
} from './talent-services.words.js';

/** Says how much of the housing is given out, what is left, who waits, and which service is short. */
export function talentServicesHeadline(model: TalentServices, context: ViewContext): Headline {
  const words = serviceWords(context);
  const lead = leadOf(model);
  const clauses = [lead ? leadText(lead, model, context) : '', shortageText(model, context)].filter(
    (text) => text !== '',
  );
  const channels = channelsText(model, context);
  // Two findings are enough for a sentence.
  const said = clauses.length < 2 && channels !== '' ? [...clauses, channels] : clauses;
  if (said.length === 0) said.push(...statedTexts(model, context).slice(0, 2));
  const title = said.length === 0 ? words.silent : (said[0] === channels ? capital : String)(said.join(words.apart));
  const subtitle = words.subtitle(stocksText(model, context), flowsText(model, context));
  const met = model.groups.flatMap((group) => {
    const measures = statedOf(group);
    return group.items.map((item) => partsMet(measures.map((measure) => item[measure])));
  });
  const [open, gaps] = [met.filter(({ slot }) => slot).length, met.filter(({ gap }) => gap).length];
  const summary = [
    title,
    open > 0 ? words.open(open) : '',
    gaps > 0 ? words.missing(gaps) : '',
    said.includes(channels) ? '' : channels,
    subtitle,
  ];
  return { title, subtitle, summary: inOneBreath(summary, context) };
}

/** For sentences of ours: names of the data keep their letters. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The measures that a kind of service has at all. */
const statedOf = ({ items }: TalentServices['groups'][number]) =>
  SAID.filter((measure) => items.some((one) => one[measure].status !== 'missing'));

/** The largest stock of the first kind, housing before securities, that says what is given out of it. */
const leadOf = ({ groups }: TalentServices): ServiceItem | undefined =>
  groups
    .map(({ items }) =>
      greatest(
        items.filter(({ stock, allocated }) => isSaid(stock) && stock.high > 0 && isSaid(allocated)),
        ({ stock }) => stock.low,
      ),
    )
    .find((item) => item !== undefined);

function leadText(item: ServiceItem, { groups }: TalentServices, context: ViewContext): string {
  const words = serviceWords(context);
  const { stock, allocated, waiting, services } = item;
  const own = services.length === 1 ? context.text(services[0]!) : '';
  // Two forms of one service are told apart by their forms.
  const isOwn = ({ items }: TalentServices['groups'][number]) =>
    items.filter((other) => other.services.some((service) => context.text(service) === own)).length < 2;
  const name = own !== '' && groups.every(isOwn) ? own : itemName(item, context);
  const isHome = item.kind === 'housing' && stock.unit !== undefined;
  const count = countText(stock, context);
  const said = isHome || !context.grammar.keepsUnits ? name : named(name, count, context, '');
  const head = words.lead(said, count, bareText(allocated, context), isHome);
  const waits = isSaid(waiting) && waiting.high > 0 ? words.waits(countText(waiting, context)) : '';
  return [head, leftText(item, context), waits].filter((text) => text !== '').join(words.join);
}

/** The services for which more people wait than places are left, the shortest first. */
function shortageText({ groups }: TalentServices, context: ViewContext): string {
  const short = groups.flatMap(({ items }) => items.filter(isShort));
  const most = greatest(short, (item) => item.short.low);
  if (!most) return '';
  return serviceWords(context).shortest(itemName(most, context), shortText(most, context), short.length - 1);
}

function channelsText({ groups }: TalentServices, context: ViewContext): string {
  const total = groups.find(({ kind }) => kind === 'channel')?.total;
  if (!total || !(isSaid(total.stock) || isSaid(total.served))) return '';
  const text = (quantity: ServiceItem['stock']) => (isSaid(quantity) ? countText(quantity, context) : '');
  return serviceWords(context).channels(text(total.stock), text(total.served));
}

/** What is stated of each kind where nothing can be compared: its totals, else what its first service says. */
function statedTexts({ groups }: TalentServices, context: ViewContext): string[] {
  const words = serviceWords(context);
  const isStated = (figures: ServiceFigures) => SAID.some((measure) => isSaid(figures[measure]));
  return groups.flatMap((group) => {
    const item = isStated(group.total) ? undefined : group.items.find(isStated);
    if (!item && !isStated(group.total)) return [];
    const figures: ServiceFigures = item ?? group.total;
    const parts = SAID.filter((measure) => isSaid(figures[measure])).map((measure) => {
      const figure = countText(figures[measure], context);
      if (measure === 'waiting') return words.waits(figure);
      return measure === 'served'
        ? words.servedOf(figure)
        : named(words[measure], figure, context, context.grammar.gap);
    });
    return words.stated(item ? itemName(item, context) : words.kinds[group.kind], parts.join(words.join));
  });
}

const SAID = ['stock', 'allocated', 'waiting', 'served'] as const;

function stocksText({ groups }: TalentServices, context: ViewContext): string {
  const periods = new Set(groups.flatMap(({ period }) => (period === undefined ? [] : [period])));
  const [period] = periods;
  if (period === undefined) return '';
  return periods.size > 1 ? serviceWords(context).latest : context.messages.periodOf(period);
}

function flowsText({ groups }: TalentServices, context: ViewContext): string {
  const served = groups.filter(({ total }) => isSaid(total.served) || total.served.reason !== undefined);
  const spans = new Set(served.map(({ span }) => spanText(span, context)));
  return spans.size === 1 ? [...spans][0]! : '';
}
