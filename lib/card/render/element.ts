import { memoize } from '#lib/card/memoize.ts';

declare const markup: unique symbol;

/** XML that this file made: nothing else may be put into a document as it is. */
export type Markup = string & { readonly [markup]: true };

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** What has to be written otherwise in text and attributes, or may not be in a document at all. */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none but three of them
  /[&<>"'\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is surely as it may stand: almost all of it, and much cheaper to find out. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** From here on a text is looked up before it is read again: outlines are the same on many cards. */
const LONG = 400;
/** Above are pictures and their like: not to be kept. */
const LONGEST = 5000;

function escapeText(text: string): string {
  if (text.length < LONG && PLAIN.test(text)) return text;
  if (text.length > LONGEST) return escapeAnew(text);
  return memoize('escaped', 300, text, () => escapeAnew(text));
}

function escapeAnew(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(SPECIAL, (character) => NAMES[character] ?? '');
}

/** Numbers to a hundredth of a pixel. */
function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeText(value);
}

function written(attributes: Attributes): string {
  let text = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null && value !== undefined) text += ` ${key}="${attributeText(value)}"`;
  }
  return text;
}

type Pair = readonly [Attributes, Attributes];
const isPair = (attributes: Attributes | Pair): attributes is Pair => Array.isArray(attributes);

/**
 * Writes an element. This is the one place where text becomes XML: what is not markup already is
 * escaped, and characters that no document may hold are dropped.
 * @param name and the names of attributes are ours, never from outside
 * @param attributes those that are null or undefined are left out; or two lots without a name in
 *   common, since to put them into one object takes longer than to write them
 */
export function element(
  name: string,
  attributes: Attributes | Pair,
  content?: readonly Markup[] | { text: string },
): Markup {
  const open = isPair(attributes)
    ? `<${name}${written(attributes[0])}${written(attributes[1])}`
    : `<${name}${written(attributes)}`;
  if (content === undefined) return `${open}/>` as Markup;
  const inner = 'text' in content ? escapeText(content.text) : content.join('');
  return `${open}>${inner}</${name}>` as Markup;
}
