import type { ColourRole, Paint, Palette } from '#lib/card/colour/roles.ts';
import type {
  CardScene,
  DotsNode,
  PathNode,
  RectNode,
  SceneNode,
  TextNode,
} from '#lib/card/scene.ts';
import { type Attributes, element, type Markup } from './element.ts';

/** Changes with whatever changes the bytes of a card for the same data and options. */
export const TEMPLATE_VERSION = 6;

/**
 * What text is set in where it is not drawn: the site's own face where it is installed, then what
 * systems have. Nothing is loaded.
 */
const FONTS =
  "'Fira Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','Liberation Sans',sans-serif";

/**
 * Sets a line of text in a way of its own: for a reader with fonts and rules that are not a
 * browser's.
 * @param paints what colours it
 */
export type SetText = (node: TextNode, paints: Attributes) => Markup;

/**
 * Writes a card as an SVG document: no script, no address, nothing from outside.
 * @param setText in place of how browsers are told to set text
 */
export function paintSvg(scene: CardScene, setText?: SetText): string {
  const { width, height, radius, rtl } = scene;
  const painter = new Painter(scene, setText);
  const nodes = scene.nodes.map((node) => painter.paint(node));
  const id = `r${radius}-${width}-${height}`.replaceAll('.', '_');
  const clip = element('clipPath', { id }, [element('rect', { width, height, rx: radius })]);
  const content = radius > 0 ? [clip, element('g', { 'clip-path': `url(#${id})` }, nodes)] : nodes;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: scene.lang,
      direction: rtl ? 'rtl' : null,
      'font-family': FONTS,
    },
    [
      element('title', {}, { text: scene.title }),
      element('desc', {}, { text: scene.desc }),
      ...painter.styles(),
      ...painter.gradient(),
      ...content,
    ],
  );
}

/** Which way a fill becomes attributes: by the palette, by class where there are two. */
class Painter {
  readonly #scene: CardScene;
  /** Roles that differ between the two palettes and are in use. */
  readonly #switched = new Set<ColourRole>();

  readonly #setText: SetText;

  constructor(scene: CardScene, setText: SetText = (node, paints) => this.#text(node, paints)) {
    this.#scene = scene;
    this.#setText = setText;
  }

  paint(node: SceneNode): Markup {
    switch (node.kind) {
      case 'rect':
        return this.#rect(node);
      case 'circle': {
        const { cx, cy, r, fill, stroke, strokeWidth } = node;
        return element('circle', [{ cx, cy, r }, this.#paints(fill, stroke, strokeWidth)]);
      }
      case 'path':
        return this.#path(node);
      case 'dots':
        return this.#dots(node);
      case 'text':
        return this.#setText(node, this.#paints(node.fill));
      case 'image': {
        const { x, y, w: width, h: height, href } = node;
        return element('image', { x, y, width, height, href });
      }
    }
  }

  #rect({ x, y, w: width, h: height, radius, fill, stroke, strokeWidth }: RectNode): Markup {
    const place = { x: x || null, y: y || null, width, height, rx: radius || null };
    return element('rect', [place, this.#paints(fill, stroke, strokeWidth)]);
  }

  #path({ x, y, scale, d, fill, lights }: PathNode): Markup {
    const enlarge = scale === 1 ? '' : ` scale(${Math.round(scale * 10000) / 10000})`;
    const paints = this.#paints(fill);
    const className = [lights && this.#scene.animated ? 'lit' : '', paints.class ?? '']
      .filter((name) => name !== '')
      .join(' ');
    const transform = `translate(${hundredth(x)} ${hundredth(y)})${enlarge}`;
    return element('path', { transform, d, ...paints, class: className || null });
  }

  #dots({ x, y, w, h, pitch, dot, fill }: DotsNode): Markup {
    let d = '';
    for (let row = 0; row < h; row += pitch) {
      d += `M${hundredth(x)} ${hundredth(y + row + dot / 2)}h${w}`;
    }
    const dashes = { 'stroke-dasharray': `${dot} ${pitch - dot}` };
    return element('path', { d, ...this.#paints('none', fill, dot), ...dashes });
  }

  #text(node: TextNode, paints: Attributes): Markup {
    const { x, y, size, weight, anchor, text, width, tight } = node;
    const rtl = node.foreign ? runsRightToLeft(text) : this.#scene.rtl;
    const atEnd = (anchor === 'right') !== rtl;
    return element(
      'text',
      [
        {
          x,
          y,
          'font-size': size,
          'font-weight': weight === 400 ? null : weight,
          direction: rtl === this.#scene.rtl ? null : rtl ? 'rtl' : 'ltr',
          'text-anchor': atEnd ? 'end' : null,
          textLength: tight && width > 0 ? width : null,
          lengthAdjust: tight && width > 0 ? 'spacingAndGlyphs' : null,
        },
        paints,
      ],
      { text },
    );
  }

  #paints(
    fill: ColourRole | 'none' | null,
    stroke?: ColourRole,
    strokeWidth?: number,
  ): PaintAttributes {
    const { palette } = this.#scene;
    const classes: string[] = [];
    if (fill !== null && fill !== 'none' && this.#isSwitched(fill)) classes.push(`f-${fill}`);
    if (stroke && this.#isSwitched(stroke)) classes.push(`s-${stroke}`);
    const line: Paint = stroke ? palette[stroke] : 'none';
    const isLine = line !== 'none' || classes.some((name) => name.startsWith('s-'));
    return {
      fill: fill === null || fill === 'none' ? 'none' : this.#fillOf(fill),
      stroke: isLine ? line : null,
      'stroke-width': isLine ? (strokeWidth ?? null) : null,
      class: classes.join(' ') || null,
    };
  }

  #isSwitched(role: ColourRole): boolean {
    const { palette, light, backdrop } = this.#scene;
    if (!light || light[role] === palette[role] || backdrop?.role === role) return false;
    this.#switched.add(role);
    return true;
  }

  #fillOf(role: ColourRole): string {
    const { backdrop, palette } = this.#scene;
    if (backdrop?.role !== role) return palette[role];
    const [first] = backdrop.ground.stops;
    if (backdrop.ground.stops.length > 1) return `url(#${this.#gradientId()})`;
    return first ? withAlpha(first) : palette[role];
  }

  #gradientId(): string {
    const { degrees, stops = [] } = this.#scene.backdrop?.ground ?? {};
    return ['g', degrees, ...stops.map((stop) => withAlpha(stop).slice(1))].join('-');
  }

  gradient(): Markup[] {
    const ground = this.#scene.backdrop?.ground;
    if (!ground || ground.stops.length < 2) return [];
    const stops = ground.stops.map((stop, i) =>
      element('stop', {
        offset: `${Math.round((i / (ground.stops.length - 1)) * 1000) / 10}%`,
        'stop-color': withAlpha(stop),
      }),
    );
    const gradientTransform = `rotate(${ground.degrees} .5 .5)`;
    return [element('linearGradient', { id: this.#gradientId(), gradientTransform }, stops)];
  }

  /** The second palette and the motion. Holds nothing but our own themes' colours. */
  styles(): Markup[] {
    const { light, animated, nodes } = this.#scene;
    let css = '';
    const rules = light ? this.#rules(light) : '';
    if (rules !== '') css += `@media(prefers-color-scheme:light){${rules}}`;
    if (animated && nodes.some((node) => node.kind === 'path' && node.lights)) css += MOTION;
    return css === '' ? [] : [element('style', {}, [css as Markup])];
  }

  #rules(light: Palette): string {
    return [...this.#switched]
      .map((role) => `.f-${role}{fill:${light[role]}}.s-${role}{stroke:${light[role]}}`)
      .join('');
  }
}

type PaintAttributes = Attributes & { class: string | null };

const MOTION =
  '@media(prefers-reduced-motion:no-preference){@keyframes lit{from{opacity:.7}}.lit{animation:lit .5s ease-out}}';

/** By the first letter that has a direction. */
function runsRightToLeft(text: string): boolean {
  return /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);
}

function withAlpha({ colour, alpha }: { colour: string; alpha: number }): string {
  return alpha === 255 ? colour : colour + alpha.toString(16).padStart(2, '0');
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
