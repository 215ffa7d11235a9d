import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { CUSTOM_PROPERTIES } from '../src/components/internal/theme/custom-properties.js';
import { LOOKS } from '../src/components/internal/theme/tokens.js';

/** What is used here of a custom-elements manifest. */
interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
interface Member extends Item {
  kind: string;
  attribute?: string;
  readonly?: boolean;
  inheritedFrom?: { name: string };
  parameters?: Item[];
  return?: { type?: { text: string } };
}
interface Declaration extends Item {
  tagName?: string;
  summary?: string;
  members?: Member[];
  attributes?: (Item & { fieldName?: string })[];
  events?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
}

const declarations = (manifest.modules as { declarations?: Declaration[] }[]).flatMap(
  (module) => module.declarations ?? [],
);
const declarationOf = (tag: string): Declaration | undefined => declarations.find(({ tagName }) => tagName === tag);

/** Shared properties by what they are for; one that is named nowhere below is the view's own, or of the inside. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Input: ['data', 'src', 'table', 'refresh', 'loading'],
  Selection: ['filter', 'period'],
  Look: ['heading', 'theme', 'lang', 'now'],
  State: ['status', 'issues'],
};
const READ_ONLY = GROUPS.State!;
const OWN = 'Of this view';
const groupOf = (member: Member): string | undefined =>
  Object.keys(GROUPS).find((group) => GROUPS[group]!.includes(member.name)) ??
  (member.inheritedFrom || member.readonly ? undefined : OWN);

type Row = ArgTypes[string];

const row = (
  item: Item,
  category: string,
  type: string | undefined,
  fallback: string | undefined = item.default,
): Row => ({
  name: item.name,
  description: item.description ?? '',
  control: false,
  table: {
    category,
    ...(type ? { type: { summary: type } } : {}),
    ...(fallback ? { defaultValue: { summary: fallback } } : {}),
  },
});

/** A property and its attribute in one row; what it can be set to, the stories say. */
function propertyRow(member: Member, category: string): Row {
  const attribute = member.attribute && member.attribute !== member.name ? ` Attribute: \`${member.attribute}\`.` : '';
  const fixed = READ_ONLY.includes(member.name) ? ' Read-only.' : '';
  const description = `${member.description ?? ''}${attribute}${fixed}`;
  return row({ ...member, description }, category, member.type?.text.replace(' | undefined', ''));
}

function methodRow(member: Member): Row {
  const parameters = (member.parameters ?? [])
    .map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`)
    .join(', ');
  return row(
    { ...member, name: `${member.name}()` },
    'Methods',
    `(${parameters}) => ${member.return?.type?.text ?? 'void'}`,
  );
}

const keyed = (kind: string, items: readonly Item[], toRow: (item: Item) => Row): [string, Row][] =>
  items.map((item) => [`${kind} ${item.name}`, toRow(item)]);

/** The documentation rows of an element: its own properties first, then what all views share. */
export function extractArgTypes(tag: string): ArgTypes | null {
  const declaration = declarationOf(tag);
  if (!declaration) return null;
  const { members = [], attributes = [], events = [], cssParts = [], cssProperties = [] } = declaration;
  const groups = [OWN, ...Object.keys(GROUPS)];
  // Attributes of HTML itself, as `lang`, are no property of ours.
  const bare = attributes
    .filter(({ name, fieldName = name }) => !members.some((member) => member.name === fieldName))
    .map(({ name, ...item }): Member => ({ ...item, name, kind: 'field', inheritedFrom: { name: 'HTMLElement' } }));
  const fields = [...members, ...bare]
    .filter(({ kind }) => kind === 'field')
    .flatMap((member) => (groupOf(member) ? [{ member, group: groupOf(member)! }] : []))
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const named = events.filter(({ name }) => name.startsWith('chancai-'));
  // Every property of the look stands in one list in the source; the manifest adds what a view has besides.
  const look = CUSTOM_PROPERTIES.map(({ name, get }) => ({ name: `--chancai-${name}`, default: get(LOOKS.light) }));
  const others = cssProperties.filter(({ name }) => !look.some((one) => one.name === name));
  return Object.fromEntries([
    ...fields.map(({ member, group }): [string, Row] => [member.name, propertyRow(member, group)]),
    ...members
      .filter(({ kind }) => kind === 'method')
      .map((member): [string, Row] => [`method ${member.name}`, methodRow(member)]),
    ...keyed('event', named, (event) => row(event, 'Events', event.type?.text)),
    ...keyed('part', cssParts, (part) => row({ ...part, name: `::part(${part.name})` }, 'Parts', undefined)),
    ...keyed('property', [...others, ...look], (property) => row(property, 'Custom properties', undefined)),
  ]);
}

/** The text above the stories. The analyzer puts all of it into the summary, where a `@summary` comes first. */
export function extractComponentDescription(tag: string): string {
  const { summary = '', description = '' } = declarationOf(tag) ?? {};
  return [summary, description].filter(Boolean).join('\n\n');
}
