import { type Rect, type Scene, TITLE_SLACK, type TreeNode } from '#lib/images/og/scene.ts';

/** A text of a scene with its style and position. */
export interface SetText {
  text: string;
  family: unknown;
  size: number;
  /** The box of the layout. */
  box: Rect;
  /** From the top of the capitals to below the descenders. */
  ink: Rect;
}

/** Share of the line height above the capitals. */
const ABOVE: Record<string, number> = { 'Jersey 10': 5 / 20, 'Jersey 15': 6 / 27 };

/** The elements of a scene below its root. */
export function nodesOf({ tree }: Scene): TreeNode[] {
  const { children } = tree.props;
  return Array.isArray(children) ? children.filter((child) => typeof child !== 'string') : [];
}

/** Position of an element. */
export function getBox({ props: { style = {} } }: TreeNode): Rect {
  const { left, top, width, height } = style;
  return { x: Number(left), y: Number(top), w: Number(width), h: Number(height) };
}

function setText(text: string, family: unknown, size: number, box: Rect): SetText {
  const above = Math.floor(box.h * (ABOVE[String(family)] ?? 0.2));
  return { text, family, size, box, ink: { ...box, y: box.y + above, h: box.h - above } };
}

/** Every text of a scene, titles last. */
export function textsOf(scene: Scene): SetText[] {
  const words = nodesOf(scene).flatMap((node) => {
    const { style = {}, children } = node.props;
    if (typeof children !== 'string') return [];
    return [setText(children, style.fontFamily, Number(style.fontSize), getBox(node))];
  });
  const titles = scene.titles.map(({ text, x, y, width, fontSize, pitch, lines }) =>
    setText(text, 'Fira Sans', fontSize, { x, y, w: width + TITLE_SLACK, h: lines * pitch }),
  );
  return [...words, ...titles];
}

/** The words of a scene, text by text. */
export function wordsOf(scene: Scene): string[] {
  return textsOf(scene).map(({ text }) => text);
}

/** Whether two areas overlap. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Every socket that is drawn. */
export function dotsOf({ sockets }: Scene): Rect[] {
  if (!sockets) return [];
  const { area, pitch, dot, panels } = sockets;
  const dots: Rect[] = [];
  for (let y = area.y; y + dot <= area.y + area.h; y += pitch) {
    for (let x = area.x; x + dot <= area.x + area.w; x += pitch) {
      const at = { x, y, w: dot, h: dot };
      if (!panels.some((panel) => overlap(panel, at))) dots.push(at);
    }
  }
  return dots;
}
