import { writeFileSync } from 'node:fs';
import { cssProperties } from './custom-properties.mjs';

/** A type that is a list of words: completion can offer these. */
const WORDS = /^(?:\| )?'[^']*'(?: \| '[^']*')*(?: \| undefined)?$/;
const isInside = ({ name, privacy, description, attribute }) =>
  privacy === 'private' || privacy === 'protected' || name.startsWith('#') || (!description && !attribute);
const byName = (list, other) => [...list, ...other.filter(({ name }) => !list.some((one) => one.name === name))];

/** All that is said behind a first sentence, for the documentation. */
const whole = {};

/** What a description says first. */
export function first(text) {
  const line = text?.replace(/\s*\n\s*/g, ' ');
  const said = line?.replace(/^(.+?[^.]\.)(?= [A-Z`]).*$/, '$1');
  if (said !== line) whole[said] = line;
  return said;
}
const brief = ({ inheritedFrom: _, privacy: __, description, ...entry }) =>
  description ? { ...entry, description: first(description) } : entry;

/** Everything may be left unset. */
const given = (text) => text.replace(/ \| undefined$/, '');

function typed(entry) {
  const { parsedType, type, ...rest } = entry;
  const text = parsedType && WORDS.test(parsedType.text) && !rest.readonly ? parsedType.text : type?.text;
  return { ...rest, ...(text ? { type: { text: given(text) } } : {}) };
}

/** What the text of a class says that a property is unless set; its constructor may name a constant. */
const stated = new Map();

/** One element as its users see it. */
function publish(declaration) {
  const asAttributes = new Set(declaration.attributes.map(({ name }) => name));
  const members = declaration.members
    .filter(
      (member) =>
        !isInside(member) && !member.static && !/Callback$|^(?:render|updated?|willUpdate)$/.test(member.name),
    )
    .map((member) => {
      if (member.kind === 'method') return { ...brief(member), parameters: member.parameters?.map(typed) };
      const { kind, name, readonly, attribute = asAttributes.has(name) ? name : undefined } = member;
      // What an attribute says of itself is said there.
      return attribute ? { kind, name, attribute, readonly } : typed(brief(member));
    });
  const fields = new Map(members.map((member) => [member.name, member]));
  const sources = new Map(declaration.members.map((member) => [member.name, member]));
  const attributes = declaration.attributes
    .filter(({ fieldName, name }) => !fieldName || fields.has(fieldName) || name === 'lang')
    .map((attribute) => {
      const source = sources.get(attribute.fieldName) ?? {};
      const type = WORDS.test(attribute.type?.text ?? '') ? attribute.type : (typed(source).type ?? attribute.type);
      const { default: otherwise = source.default, description = source.description } = attribute;
      const fallback = stated.get(`${declaration.name}.${attribute.fieldName}`) ?? otherwise;
      const { fieldName, parsedType: _, ...own } = brief({ ...attribute, description });
      return {
        ...own,
        ...(type ? { type: { text: given(type.text) } } : {}),
        ...(fieldName && fieldName !== own.name ? { fieldName } : {}),
        ...(fallback ? { default: fallback } : {}),
      };
    });
  const said = (list = []) => list.map(brief);
  return {
    kind: 'class',
    name: declaration.name,
    tagName: declaration.tagName,
    customElement: true,
    summary: declaration.summary,
    attributes,
    members,
    events: said(declaration.events).filter(({ name }) => name.startsWith('chancai-')),
    slots: said(declaration.slots),
    cssParts: said(declaration.cssParts),
    cssProperties: byName(said(declaration.cssProperties), cssProperties),
  };
}

/** Keeps the elements and what their users can use, at the paths that the package holds. */
export const published = {
  name: 'published',
  analyzePhase({ ts, node }) {
    if (!ts.isPropertyDeclaration(node)) return;
    const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'default');
    if (tag) stated.set(`${node.parent.name.text}.${node.name.text}`, ts.getTextOfJSDocComment(tag.comment));
  },
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
            // Without a module of its own, a declaration is one of the same module.
            { kind: 'js', name, declaration: { name } },
            { kind: 'custom-element-definition', name: tagName, declaration: { name } },
          ]),
        },
      ];
    });
    writeFileSync(new URL('../../docs/site/words/manifest.en.json', import.meta.url), JSON.stringify(whole));
  },
};
