import { html, nothing, type TemplateResult } from 'lit';
import type { PagedView, PageOptions, PageView } from './briefing.pages.js';

/** Each view as its element; a tag is no expression. */
const ELEMENTS: Readonly<Record<PagedView, (options: PageOptions) => TemplateResult>> = {
  indicators: () => html`<chancai-indicators></chancai-indicators>`,
  'chain-map': ({ view }) =>
    html`<chancai-chain-map view=${(view as 'matrix' | undefined) ?? nothing}></chancai-chain-map>`,
  'region-map': () => html`<chancai-region-map></chancai-region-map>`,
  'post-pool': ({ view }) =>
    html`<chancai-post-pool view=${(view as 'flow' | undefined) ?? nothing}></chancai-post-pool>`,
  'fair-funnel': ({ view }) =>
    html`<chancai-fair-funnel view=${(view as 'trend' | undefined) ?? nothing}></chancai-fair-funnel>`,
  'challenge-board': () => html`<chancai-challenge-board></chancai-challenge-board>`,
  'platform-matrix': () => html`<chancai-platform-matrix></chancai-platform-matrix>`,
  'cooperation-modes': () => html`<chancai-cooperation-modes></chancai-cooperation-modes>`,
  'cooperation-network': ({ limit }) =>
    html`<chancai-cooperation-network limit=${limit ?? nothing}></chancai-cooperation-network>`,
  'talent-pyramid': () => html`<chancai-talent-pyramid></chancai-talent-pyramid>`,
  'policy-tree': () => html`<chancai-policy-tree></chancai-policy-tree>`,
  'talent-services': () => html`<chancai-talent-services></chancai-talent-services>`,
  'growth-ladder': () => html`<chancai-growth-ladder></chancai-growth-ladder>`,
  'funding-leverage': ({ groupBy }) =>
    html`<chancai-funding-leverage group-by=${(groupBy as 'programme' | undefined) ?? nothing}></chancai-funding-leverage>`,
};

/** A view of a page as its element. */
export const viewTemplate = ({ name, options }: PageView): TemplateResult => ELEMENTS[name](options);
