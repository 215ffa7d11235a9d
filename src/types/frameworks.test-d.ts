// What compilers say of right and wrong uses; the type check of the repository reads it.
import type { SvelteHTMLElements } from 'svelte/elements';
import type { ChancaiFundingLeverage } from '../elements.js';
import type { Attributes, ChancaiTag, Properties } from './elements.js';
import type {} from './preact.js';
import type { ChancaiJsx } from './react.js';
import type { ChancaiSolid } from './solid.js';
import type {} from './svelte.js';
import type { ChancaiVue } from './vue.js';

const tag: ChancaiTag = 'chancai-funding-leverage';
// @ts-expect-error no such element
const none: ChancaiTag = 'chancai-nothing';

const properties: Properties<ChancaiFundingLeverage> = { data: {}, groupBy: 'chain', filter: { chain: ['体育'] } };
// @ts-expect-error no such grouping
const wrong: Properties<ChancaiFundingLeverage> = { groupBy: 'year' };
// @ts-expect-error what it says cannot be set
const told: Properties<ChancaiFundingLeverage> = { issues: [] };
// @ts-expect-error nor is a method a property
const method: Properties<ChancaiFundingLeverage> = { toCSV: undefined };
const attributes: Attributes<ChancaiFundingLeverage> = { 'group-by': 'chain', src: 'a.json', 'max-bytes': 5 };
// @ts-expect-error no such grouping
const misspelt: Attributes<ChancaiFundingLeverage> = { 'group-by': 'year' };

const react: ChancaiJsx[typeof tag] = {
  data: {},
  'group-by': 'programme',
  className: 'wide',
  'onchancai-select': ({ detail }) => detail.values.join(),
};
// @ts-expect-error an event has no such detail
const event: ChancaiJsx[typeof tag] = { 'onchancai-select': ({ detail }) => detail.nothing };
const solid: ChancaiSolid[typeof tag] = { 'prop:data': {}, 'on:chancai-ready': ({ detail }) => detail.view };
const svelte: SvelteHTMLElements['chancai-funding-leverage'] = { groupBy: 'chain', class: 'wide' };
type VueProps = InstanceType<ChancaiVue['chancai-funding-leverage']>['$props'];
const vue: VueProps = { groupBy: 'chain', onChancaiSelect: ({ detail }) => detail.rows };
// @ts-expect-error no such grouping
const vueWrong: VueProps = { groupBy: 'year' };

addEventListener('chancai-select', ({ detail }) => detail.dimension);

export { attributes, event, method, misspelt, none, properties, react, solid, svelte, tag, told, vue, vueWrong, wrong };
