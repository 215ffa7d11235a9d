export { difference, mean, product, sum } from './arithmetic.js';
export { sayable } from './bounds.js';
export { currencyWord } from './currencies.js';
export { addExactly, decimalsOf, plainDecimal } from './decimal.js';
export { type FormatQuantityOptions, formatQuantity } from './format.js';
export { type ParseQuantityOptions, parseQuantity } from './parse.js';
export {
  exact,
  interval,
  isExact,
  isQuantity,
  missing,
  type Quantity,
  type QuantityJSON,
  type QuantityReason,
  type QuantityStatus,
  quantityToJSON,
} from './quantity.js';
export { growth, ratio, share, shareOf } from './ratio.js';
export { partsDiffer } from './rounding.js';
export { type QuantityScale, quantityScale } from './scale.js';
export { isMissingWording } from './wordings.js';
