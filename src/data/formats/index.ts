export { type DataSource, type DecodeOptions, decodeTables } from './decode.js';
export { type Decoded, type ParseDecodedOptions, parseDecoded } from './decoded.js';
export { FORMATS, type Format } from './format.js';
export { type ReadOptions, readDataset } from './read.js';
