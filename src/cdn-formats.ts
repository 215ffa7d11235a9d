/** A classic script beside the main one: what reads Apache Arrow, .xlsx, and ledgers as CSV. */
import './locales/headless.js';
import { decodeArrow } from './data/formats/arrow.js';
import type { BinaryDecoders } from './data/formats/binary.js';
import { decodeTextLedger, decodeXlsx } from './data/formats/ledger.js';

(globalThis as { ChancaiFormats?: BinaryDecoders }).ChancaiFormats = {
  arrow: decodeArrow,
  xlsx: decodeXlsx,
  text: decodeTextLedger,
};
