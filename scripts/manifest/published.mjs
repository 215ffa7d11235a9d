import { cssProperties } from './custom-properties.mjs';

/** A type that is a list of words: completion can offer these. */
const WORDS = /^(?:\| )?'[^']*'(?: \| '[^']*')*(?: \| undefined)?$/;
const isInside = ({ name, privacy, description, attribute }) =>
  privacy === 'private' || privacy === 'protected' || name.startsWith('#') || (!description && !attribute);
const byName = (list, other) => [...list, ...other.filter(({ name }) => !list.some((one) => one.name === name))];

/** What a description says first; the rest stands in the documentation. */
const first = (text) => text?.replace(/\s*\n\s*/g, ' ').replace(/^(.+?[^.]\.)(?= [A-Z`]).*$/, '$1');
const brief = ({ inheritedFrom: _, privacy: __, description, ...entry }) =>
  description ? { ...entry, description: first(description) } : entry;

function typed(entry) {
  const { parsedType, type, ...rest } = entry;
  const text = parsedType && WORDS.test(parsedType.text) && !rest.readonly ? parsedType.text : type?.text;
  return { ...rest, ...(text ? { type: { text } } : {}) };
}

/** One element as its users see it. */
function publish(declaration) {
  const members = declaration.members
    .filter(
      (member) =>
        !isInside(member) && !member.static && !/Callback$|^(?:render|updated?|willUpdate)$/.test(member.name),
    )
    .map((member) => {
      if (member.kind === 'method') return { ...brief(member), parameters: member.parameters?.map(typed) };
      if (!member.attribute) return typed(brief(member));
      // What an attribute says of itself is said there.
      const { kind, name, attribute, readonly } = member;
      return { kind, name, attribute, readonly };
    });
  const fields = new Map(members.map((member) => [member.name, member]));
  const sources = new Map(declaration.members.map((member) => [member.name, member]));
  const attributes = declaration.attributes
    .filter(({ fieldName, name }) => !fieldName || fields.has(fieldName) || name === 'lang')
    .map((attribute) => {
      const source = sources.get(attribute.fieldName) ?? {};
      const type = WORDS.test(attribute.type?.text ?? '') ? attribute.type : (typed(source).type ?? attribute.type);
      const { default: fallback = source.default, description = source.description } = attribute;
      const { fieldName, parsedType: _, ...own } = brief({ ...attribute, description });
      return {
        ...own,
        type,
        ...(fieldName && fieldName !== own.name ? { fieldName } : {}),
        ...(fallback ? { default: fallback } : {}),
      };
    });
  const own = (list = []) => list.map(brief);
  return {
    kind: 'class',
    name: declaration.name,
    tagName: declaration.tagName,
    customElement: true,
    summary: declaration.summary,
    description: declaration.description,
    superclass: { name: 'HTMLElement' },
    attributes,
    members,
    events: own(declaration.events).filter(({ name }) => name.startsWith('chancai-')),
    slots: own(declaration.slots),
    cssParts: own(declaration.cssParts),
    cssProperties: byName(own(declaration.cssProperties), cssProperties),
  };
}

/** Keeps the elements and what their users can use, at the paths that the package holds. */
export const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.flatMap(({ path, declarations = [] }) => {
      const elements = declarations.filter(({ tagName }) => tagName);
      if (elements.length === 0) return [];
      const shipped = path.replace(/^src\//, 'dist/esm/').replace(/\.ts$/, '.js');
      return [
        {
          kind: 'javascript-module',
          path: shipped,
          declarations: elements.map(publish),
          exports: elements.flatMap(({ name, tagName }) => [
            { kind: 'js', name, declaration: { name, module: shipped } },
            { kind: 'custom-element-definition', name: tagName, declaration: { name, module: shipped } },
          ]),
        },
      ];
    });
  },
};
