/** A classic script beside the main one: what asks a server for the figures of rows that stay there. */
import { readRemote } from './components/internal/remote/read-remote.js';

(globalThis as { ChancaiRemote?: typeof readRemote }).ChancaiRemote = readRemote;
