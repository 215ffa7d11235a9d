/** A classic script beside the main one: what reads Apache Arrow and .xlsx. */
import { decodeArrow } from './data/formats/arrow.js';
import type { BinaryDecoders } from './data/formats/binary.js';
import { decodeXlsx } from './data/formats/xlsx.js';

(globalThis as { ChancaiFormats?: BinaryDecoders }).ChancaiFormats = { arrow: decodeArrow, xlsx: decodeXlsx };
