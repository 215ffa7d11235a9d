import { difference, isMissingWording, missing, plainDecimal, type Quantity } from '../quantity/index.js';
import type { FigureChange, FigureDifference, StatedFigure } from './difference.js';

const isWithheld = ({ status }: Quantity): boolean => status === 'masked' || status === 'suppressed';
const isMissing = ({ status }: Quantity): boolean => status === 'missing';
/** Nothing at all is known of it. */
const isUnknown = (figure: Quantity): boolean => isWithheld(figure) && figure.high === Infinity && figure.low <= 0;

/** After minus before where both are known, be it in part; what is withheld is never taken as nought. */
export function certainDifference(before: Quantity, after: Quantity): Quantity {
  return isUnknown(before) || isUnknown(after) ? missing() : difference(after, before);
}

const plain = (text: string): string => text.replace(/[\s,，]/g, '');
const isBare = ({ text, low, high }: Quantity): boolean =>
  text === '' || (low === high && plain(text) === plainDecimal(low));

function areAlike(before: Quantity, after: Quantity): boolean {
  if (isMissing(before) && isMissing(after))
    return before.text === after.text || (isMissingWording(before.text) && isMissingWording(after.text));
  return isSameFigure(before, after) && before.status === after.status && areWordedAlike(before, after);
}

const isSameFigure = (before: Quantity, after: Quantity): boolean =>
  before.low === after.low && before.high === after.high && before.unit === after.unit;
const areWordedAlike = (before: Quantity, after: Quantity): boolean =>
  plain(before.text) === plain(after.text) || (isBare(before) && isBare(after));

function changeOf(before: Quantity, after: Quantity): FigureChange {
  if (isMissing(before)) return isMissing(after) ? 'reworded' : 'stated';
  if (isMissing(after)) return 'unstated';
  if (isWithheld(before) !== isWithheld(after)) return isWithheld(after) ? 'withheld' : 'disclosed';
  if (isUnknown(before) && isUnknown(after)) return 'reworded';
  return isSameFigure(before, after) ? 'reworded' : 'changed';
}

/** Where figures of a record differ; `areUnlike` says of a column that its figures are in different currencies. */
export function compareFigures(
  before: readonly StatedFigure[],
  after: readonly StatedFigure[],
  areUnlike: (column: string) => boolean,
): FigureDifference[] {
  const nameOf = ({ column, point }: StatedFigure) => JSON.stringify([column, point]);
  const [olds, news] = [before, after].map((some) => new Map(some.map((one) => [nameOf(one), one])));
  const all = new Map([...olds!, ...news!]);
  return [...all].flatMap(([name, { column, point }]): FigureDifference[] => {
    const [one, other] = [olds!.get(name)?.figure ?? missing(), news!.get(name)?.figure ?? missing()];
    const isOther = areUnlike(column) && !isMissing(one) && !isMissing(other);
    if (!isOther && areAlike(one, other)) return [];
    const change = changeOf(one, other);
    return [
      {
        column,
        ...(point === undefined ? {} : { point }),
        change: isOther && change === 'reworded' ? 'changed' : change,
        before: one,
        after: other,
        difference: isOther ? missing('', 'mixed-units') : certainDifference(one, other),
      },
    ];
  });
}
