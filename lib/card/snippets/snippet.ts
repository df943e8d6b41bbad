import { frameScheme } from '#lib/card/colour/frameScheme.ts';
import { getCardSize } from '#lib/card/options/resolveOptions.ts';
import { bothSchemes } from './bothSchemes.ts';
import { type CardSubject, cardAddress } from './cardAddress.ts';
import { forAsciidoc, forHtml, forMarkdown, forRst } from './escapes.ts';

/** A card as a picture. */
interface PictureSubject extends CardSubject {
  format: 'svg' | 'png';
  /** What it is, for who cannot see it. */
  alt: string;
}

/** Twice the pixels where the text says how large the picture is; elsewhere it would be too large. */
const sharp = (subject: PictureSubject) =>
  cardAddress(subject, subject.format, subject.format === 'png' ? 2 : 1);
const plain = (subject: PictureSubject) => cardAddress(subject, subject.format);
const profile = ({ origin, name }: CardSubject) => `${origin}/u/${name}`;
const image = (subject: PictureSubject) => `![${forMarkdown(subject.alt)}](${plain(subject)})`;

function htmlImage(subject: PictureSubject): string {
  const { width, height } = getCardSize(subject.options);
  const size = `width="${width}" height="${height}"`;
  return `<img src="${forHtml(sharp(subject))}" alt="${forHtml(subject.alt)}" ${size}>`;
}

function picture(subject: PictureSubject): string {
  const { shown, other, scheme } = bothSchemes(subject.options);
  const media = `media="(prefers-color-scheme: ${scheme})"`;
  const source =
    other && `  <source ${media} srcset="${forHtml(sharp({ ...subject, options: other }))}">`;
  const img = `  ${htmlImage({ ...subject, options: shown })}`;
  return ['<picture>', source, img, '</picture>'].filter(Boolean).join('\n');
}

function rst(subject: PictureSubject): string {
  const { width } = getCardSize(subject.options);
  return [
    `.. image:: ${sharp(subject)}`,
    `   :target: ${profile(subject)}`,
    `   :alt: ${forRst(subject.alt)}`,
    `   :width: ${width}px`,
  ].join('\n');
}

function asciidoc(subject: PictureSubject): string {
  const { width, height } = getCardSize(subject.options);
  const link = `link=${profile(subject)}`;
  return `image::${sharp(subject)}[${forAsciidoc(subject.alt)},${width},${height},${link}]`;
}

function iframe(subject: PictureSubject): string {
  const { width, height } = getCardSize(subject.options);
  const size = `width="${width}" height="${height}" frameborder="0" loading="lazy"`;
  const src = forHtml(cardAddress(subject, 'embed'));
  const style = `style="color-scheme: ${frameScheme(subject.options.theme)}"`;
  return `<iframe src="${src}" title="${forHtml(subject.alt)}" ${size} ${style}></iframe>`;
}

/** How a card is written down in each language that it is pasted into. */
const SNIPPETS = {
  url: plain,
  markdown: image,
  markdownLink: (subject) => `[${image(subject)}](${profile(subject)})`,
  picture,
  html: (subject) => `<a href="${forHtml(profile(subject))}">${htmlImage(subject)}</a>`,
  bbcode: (subject) => `[url=${profile(subject)}][img]${plain(subject)}[/img][/url]`,
  rst,
  asciidoc,
  iframe,
  obs: (subject) => cardAddress(subject, 'embed'),
  text: (subject) => cardAddress(subject, 'txt'),
  curl: (subject) => `curl -s '${cardAddress(subject, 'txt')}'`,
} as const satisfies Record<string, (subject: PictureSubject) => string>;

export type SnippetKind = keyof typeof SNIPPETS;
export type { PictureSubject };

/** Writes a card so that it can be pasted. Every text in it is escaped for its language. */
export function snippet(kind: SnippetKind, subject: PictureSubject): string {
  return SNIPPETS[kind](subject);
}

/** What a card is called where it is pasted: no numbers, since those would grow old. */
export function cardAlt({ name, options }: Pick<CardSubject, 'name' | 'options'>): string {
  return options.custom_title || `${name} on Longplay`;
}
