import type { ChainMap, ChainSegment, Quantity, Stage, TalentBalance, UnplacedTalent } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { SHORTAGE_SIGNS } from '../internal/data/talent-balance.js';
import { chainWords } from './words/index.js';

export { chainWords };

/** A shortage in words, the same wherever it stands: short of 73, 36 to spare, either of them, or why it is not known. */
export function gapText(
  shortage: Quantity,
  context: ViewContext,
  brief = true,
  unit = context.grammar.keepsUnits,
): string {
  const words = chainWords(context);
  const { low, high, status } = shortage;
  const write = (known: Quantity) => (brief ? context.brief : context.figure)({ ...known, text: '' }, { unit });
  const at = (end: number) => write({ ...shortage, low: end, high: end, status: 'exact' });
  if (status === 'missing') return words.gapUnknown;
  if (low === 0 && high === 0) return words.even;
  if (low < 0 && high > 0) {
    if (Number.isFinite(low))
      return Number.isFinite(high) ? words.either(at(high), at(0 - low)) : words.spareOrShort(at(0 - low));
    return Number.isFinite(high) ? words.perhapsShort(at(high)) : words.gapWithheld;
  }
  return high > 0
    ? boundText(
        shortage,
        { exactly: words.short, atMost: words.perhaps, atLeast: words.atLeast, unknown: words.gapWithheld },
        write,
      )
    : boundText(
        negated(shortage),
        { exactly: words.spare, atMost: words.perhapsSpare, atLeast: words.spareAtLeast, unknown: words.gapWithheld },
        write,
      );
}

export const stageName = (stage: Stage, { messages }: ViewContext): string => messages.stage[stage];

/** What a segment's chain is like there: weak or missing; '' where it is strong or nobody says. */
export const strengthWord = ({ strength }: Pick<ChainSegment, 'strength'>, { messages }: ViewContext): string =>
  strength === undefined || strength === 'strong' ? '' : messages.strength[strength];

/** What figures without a registered segment are called; without any segment they are the chain's as a whole. */
export const segmentName = ({ key, name }: UnplacedTalent, context: ViewContext): string =>
  key === '' ? chainWords(context).wholeChain : context.text(name);

/** What stands beside bars: how scarce, and how many are short. */
export const balanceLabel = ({ shortage, level }: TalentBalance, context: ViewContext): string =>
  chainWords(context).label(context.messages.shortage[level], level, gapText(shortage, context));

/** The figure below a cell's word: how many are short or to spare; '' where the word says all. */
export function cellGap({ shortage, level }: TalentBalance, context: ViewContext): string {
  if (level === 'unknown') return '';
  if (level !== 'surplus') return gapText(shortage, context);
  // The word is 富余 already.
  return context.figure(negated(shortage));
}

/** A cell's figure with a sign that needs no colour: how many are short or to spare. */
export const signedGap = ({ shortage, level }: TalentBalance, context: ViewContext): string =>
  level === 'unknown'
    ? context.messages.shortage.unknown
    : `${SHORTAGE_SIGNS[level]}${gapText(shortage, context, true, false)}`;

/** The same where there is no room for words: ranges by their lower bound, a surplus with a plus. */
export function terseGap({ shortage, level }: TalentBalance, context: ViewContext): string {
  const { low, high, status } = shortage;
  if (level === 'unknown' || status === 'missing') return '—';
  if (low < 0 && high > 0) return '？';
  const [least, most] = low >= 0 ? [low, high] : [0 - high, 0 - low];
  const figure = context.brief({ low: least, high: least, text: '', status: 'exact' }, { unit: false });
  const said = least === most ? figure : chainWords(context).upward(figure);
  return low < 0 && high <= 0 ? `+${said}` : said;
}

/** The period that the figures are of; '' where there is none. */
export const periodText = ({ period }: Pick<ChainMap, 'period'>, { messages }: ViewContext): string =>
  period === undefined ? '' : messages.periodOf(period);
