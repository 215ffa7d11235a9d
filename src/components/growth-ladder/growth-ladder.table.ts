import type { GrowthLadder } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { entriesOf, entryName } from './growth-ladder.marks.js';
import { growthName, growthWords } from './growth-ladder.words.js';

/** Every rung and item from the top down: people, target, share of the target, what is missing, and how it stands. */
export function growthLadderTable(model: GrowthLadder, context: ViewContext): DataTable {
  const words = growthWords(context);
  const entries = entriesOf(model);
  const units = new Set(
    entries.flatMap(({ growth: { count, target } }) => [count.unit, target.unit]).filter((unit) => unit !== undefined),
  );
  // 名, 人 and 位 are all people.
  const people = [...units].every((unit) => /^[人名位]$/.test(unit));
  const unit =
    context.grammar.keepsUnits && units.size > 0
      ? { unit: [...units].map(context.grammar.unit).join(context.messages.comma) }
      : people
        ? { unit: context.messages.persons }
        : {};
  const partly = (title: string) =>
    entries.some(({ growth }) => growth.isPartly) ? context.messages.pairedTitle(title) : title;
  return {
    columns: [
      { key: 'name', title: words.name },
      { key: 'rung', title: words.rung },
      { key: 'level', title: words.level },
      { key: 'count', title: words.count, ...unit },
      { key: 'target', title: words.target, ...unit },
      { key: 'reached', title: partly(words.reached), unit: '%', isRatio: true },
      { key: 'shortfall', title: partly(words.shortfall), ...unit },
      { key: 'status', title: words.status },
    ],
    keys: entries.map(({ growth }) => growth.key),
    rows: entries.map((entry) => {
      const { growth, rung, level } = entry;
      return {
        name: entryName(entry, context),
        rung: growthName(rung, context),
        level,
        count: growth.count,
        target: growth.target,
        reached: growth.reached,
        shortfall: growth.shortfall,
        status: words.verdict[growth.verdict],
      };
    }),
  };
}
