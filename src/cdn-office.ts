/** A classic script beside the main one: what writes slides and documents. */
import type { Office } from './components/internal/export/writers.js';
import { office } from './export/office.js';

(globalThis as { ChancaiOffice?: Office }).ChancaiOffice = office;
