import type { ChainMap, Stage, TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { feedsTexts } from './chain-map.marks.js';
import { balanceLabel, chainWords, segmentName, strengthWord } from './chain-map.words.js';

/** What is drawn of a segment: its figures and all that is written on it. */
export interface ChainNode {
  key: string;
  /** `undefined` for what no registered segment stands for. */
  stage: Stage | undefined;
  balance: TalentBalance;
  name: string;
  /** Whether the chain is weak or missing there; '' where it is neither. */
  strength: string;
  /** How scarce, and how many are short. */
  label: string;
  figures: { demand: string; supply: string };
  /** What it feeds, in words: where no lines are drawn. */
  feeds: string;
}

/** Everything the map draws, in the order of the table. */
export function nodesOf(model: ChainMap, context: ViewContext): ChainNode[] {
  const words = chainWords(context);
  const feedsOf = feedsTexts(model, context);
  const node = (
    { key, ...balance }: TalentBalance & { key: string },
    rest: Pick<ChainNode, 'stage' | 'name' | 'strength' | 'feeds'>,
  ): ChainNode => ({
    key,
    balance,
    label: balanceLabel(balance, context),
    figures: {
      demand: words.demandOf(context.brief(balance.demand, { unit: false })),
      supply: words.supplyOf(context.brief(balance.supply, { unit: false })),
    },
    ...rest,
  });
  return [
    ...model.segments.map((segment) => {
      const feeds = feedsOf.get(segment.key)!;
      return node(segment, {
        stage: segment.stage,
        name: context.text(segment.name),
        strength: strengthWord(segment, context),
        feeds: feeds === '' ? '' : words.to(feeds),
      });
    }),
    ...model.unplaced.map((talent) =>
      node(talent, { stage: undefined, name: segmentName(talent, context), strength: '', feeds: '' }),
    ),
  ];
}
