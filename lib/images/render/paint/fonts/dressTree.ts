import type { TreeNode } from '#lib/images/og/scene.ts';
import { cleanText, type FaceFinder } from './cleanText.ts';
import { type Face, type FamilyName, faces } from './faces.ts';
import { type FontData, faceHas, fontsOf } from './fontData.ts';

interface Dressed {
  tree: TreeNode;
  fonts: FontData[];
}

type Child = TreeNode | string;

const isFamily = (name: unknown): name is FamilyName =>
  typeof name === 'string' && name in faces().families;

/** The fonts of a text: the requested family first, then Fira Sans for what it lacks. */
function facesOf(family: FamilyName): readonly Face[] {
  const { families, fallbacks } = faces();
  const own = families[family];
  return family === 'Fira Sans'
    ? [...own, ...fallbacks]
    : [...own, ...families['Fira Sans'], ...fallbacks];
}

/** Satori's order: a list of names, and after it all other fonts. */
function namesOf(family: FamilyName): string {
  const { families } = faces();
  const own = families[family].map(({ name }) => name);
  if (family === 'Fira Sans') return own.join();
  return [...own, ...families['Fira Sans'].map(({ name }) => name)].join();
}

function finderOf(family: FamilyName): FaceFinder {
  const all = facesOf(family);
  return (codePoint) => all.find((face) => faceHas(face, codePoint)) ?? null;
}

/**
 * Makes a tree drawable without requests: gives each `fontFamily` its fallback fonts, and removes
 * characters that no font has.
 * @returns the tree with only the fonts it needs, always including those of basic letters
 */
export function dressTree(tree: TreeNode): Dressed {
  const { families, fallbacks } = faces();
  const used = new Set(Object.values(families).flatMap((family) => family.slice(0, 1)));

  function dressChild(child: Child, family: FamilyName): Child {
    if (typeof child !== 'string') return dressNode(child, family);
    const text = cleanText(child, finderOf(family));
    for (const face of text.faces) used.add(face);
    return text.words;
  }
  function dressNode(node: TreeNode, inherited: FamilyName): TreeNode {
    const { style, children, ...attributes } = node.props;
    const named = style?.fontFamily;
    const family = isFamily(named) ? named : named === undefined ? inherited : 'Fira Sans';
    return {
      type: node.type,
      props: {
        ...attributes,
        style: { ...style, fontFamily: namesOf(family) },
        children: Array.isArray(children)
          ? children.map((child: Child) => dressChild(child, family))
          : children === undefined
            ? undefined
            : dressChild(children as Child, family),
      },
    };
  }

  const dressed = dressNode(tree, 'Fira Sans');
  const order = [...Object.values(families).flat(), ...fallbacks];
  return { tree: dressed, fonts: fontsOf(order.filter((face) => used.has(face))) };
}
