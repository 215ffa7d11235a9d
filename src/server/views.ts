import { chainFlowView, chainMatrixView, chainOverviewView } from '../components/chain-map/chain-map.view.js';
import { challengeBoardView } from '../components/challenge-board/challenge-board.view.js';
import { cooperationModesView } from '../components/cooperation-modes/cooperation-modes.view.js';
import {
  cooperationMatrixView,
  cooperationNetworkView,
  cooperationView,
} from '../components/cooperation-network/cooperation-network.view.js';
import { fairSessionView, fairTrendView } from '../components/fair-funnel/fair-funnel.view.js';
import { fundingLeverageView } from '../components/funding-leverage/funding-leverage.view.js';
import { growthLadderView } from '../components/growth-ladder/growth-ladder.view.js';
import { indicatorsView } from '../components/indicators/indicators.view.js';
import type { FigureView } from '../components/internal/view.js';
import { platformMatrixView } from '../components/platform-matrix/platform-matrix.view.js';
import { policyTreeView } from '../components/policy-tree/policy-tree.view.js';
import { postFlowView, postPoolView } from '../components/post-pool/post-pool.view.js';
import { regionMapView } from '../components/region-map/region-map.view.js';
import { talentPyramidView } from '../components/talent-pyramid/talent-pyramid.view.js';
import { talentServicesView } from '../components/talent-services/talent-services.view.js';
import {
  COOPERATION_GROUPINGS,
  FUNDING_GROUPINGS,
  GROWTH_SCALES,
  MOST_PARTIES,
  NETWORK_LIMIT,
  POST_GROUPINGS,
  REGION_MEASURES,
} from '../data/index.js';

/** What single views can be asked for: as the properties of their elements. */
export interface ViewOptions {
  /** How it is drawn: `flow` or `matrix` of the chains, `session` or `trend` of fairs, and so on. */
  view?: string;
  groupBy?: string;
  measure?: string;
  scale?: string;
  /** The chain of the chain map: its id or name. */
  chain?: string;
  /** The fair of the funnel: its name, or `all`. */
  session?: string;
  /** How many parties the network shows. */
  limit?: number;
  /** The regions' shapes: a GeoJSON object or its text. */
  geojson?: unknown;
}

/** One of a few values of an option; the first of them, with an issue, where it is none of them. */
export type Choose = <T extends string>(name: string, value: unknown, known: readonly T[]) => T;

interface Chosen {
  view: FigureView<unknown>;
  options: object;
}
const chosen = <Model, Options extends object>(view: FigureView<Model, Options>, options: Options): Chosen => ({
  view: view as FigureView<unknown>,
  options,
});
const plain =
  <Model>(view: FigureView<Model>) =>
  (): Chosen =>
    chosen(view, {});
/** One of several drawings, as `view` says. */
const formOf = <Form extends string, View>(forms: Readonly<Record<Form, View>>, asked: unknown, choose: Choose): View =>
  forms[choose('view', asked, Object.keys(forms) as Form[])];

/** Every view with its options, in the order in which a city tells its story. */
export const VIEWS = {
  indicators: plain(indicatorsView),
  'chain-map': ({ view, chain }, choose) => {
    const forms = { overview: chain ? chainFlowView : chainOverviewView, flow: chainFlowView, matrix: chainMatrixView };
    return chosen(formOf(forms, view, choose), { chain });
  },
  'region-map': ({ measure, geojson }, choose) =>
    chosen(regionMapView, { measure: choose('measure', measure, REGION_MEASURES), geojson }),
  'post-pool': ({ view, groupBy }, choose) =>
    chosen(formOf({ pool: postPoolView, flow: postFlowView }, view, choose), {
      groupBy: choose('groupBy', groupBy, POST_GROUPINGS),
    }),
  'fair-funnel': ({ view, session }, choose) =>
    chosen(formOf({ session: fairSessionView, trend: fairTrendView }, view, choose), { session }),
  'challenge-board': plain(challengeBoardView),
  'platform-matrix': plain(platformMatrixView),
  'cooperation-modes': ({ groupBy }, choose) =>
    chosen(cooperationModesView, { groupBy: choose('groupBy', groupBy, COOPERATION_GROUPINGS) }),
  'talent-pyramid': plain(talentPyramidView),
  'cooperation-network': ({ view, limit }, choose) =>
    chosen(
      formOf({ auto: cooperationView, network: cooperationNetworkView, matrix: cooperationMatrixView }, view, choose),
      {
        limit: Number(limit) >= 2 ? Math.min(Math.round(Number(limit)), MOST_PARTIES) : NETWORK_LIMIT,
      },
    ),
  'policy-tree': plain(policyTreeView),
  'talent-services': plain(talentServicesView),
  'growth-ladder': ({ scale }, choose) => chosen(growthLadderView, { scale: choose('scale', scale, GROWTH_SCALES) }),
  'funding-leverage': ({ groupBy }, choose) =>
    chosen(fundingLeverageView, { groupBy: choose('groupBy', groupBy, FUNDING_GROUPINGS) }),
} as const satisfies Readonly<Record<string, (given: ViewOptions, choose: Choose) => Chosen>>;

/** The last part of an element's tag. */
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];
