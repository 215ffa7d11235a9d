import type { TalentServices } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { talentServicesView } from './talent-services.view.js';

/**
 * @summary Housing by form, the five securities (五安) and green channels: stock, allocated, waiting, served.
 *
 * Reads the table `services`. Stocks are those of the latest period of each kind unless `period` is set, services add up
 * over all periods. Figures in different units (套, 户, 人, 项, 人次) have panels and scales of their own and are never
 * added or subtracted.
 *
 * @tag chancai-talent-services
 */
export class ChancaiTalentServices extends ChartElement<TalentServices> {
  protected readonly figure = talentServicesView;
}

define('chancai-talent-services', ChancaiTalentServices);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-talent-services': ChancaiTalentServices;
  }
}
