import type { Page } from '@playwright/test';

/**
 * Finds text that a reader cannot see: outside of the window, or outside of a box that clips.
 * Ignores text with an ellipsis, text for screen readers and boxes that scroll.
 * @returns the texts with what clips them, and how much wider the page is than the window, px
 */
export function findCut(page: Page): Promise<{ cut: string[]; overflow: number }> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const cut = new Set<string>();
    /** Tolerance for letters that overlap their box, px. */
    const slack = 1;
    const window = { left: 0, right: root.clientWidth };

    /** Where a text is visible: within each box around it that clips. */
    function limits(element: Element): { left: number; right: number; by: string } | null {
      let { left, right } = window;
      let by = 'the window';
      for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') return null;
        if (style.visibility === 'hidden' || style.clipPath !== 'none') return null;
        if (style.overflowX !== 'hidden' && style.overflowX !== 'clip') continue;
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return null;
        const edge = box.getBoundingClientRect();
        if (edge.left > left || edge.right < right) by = box.className || box.localName;
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      return { left, right, by };
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element || !text.nodeValue?.trim() || !element.checkVisibility()) continue;
      // An image shows a part of itself on purpose.
      if (element.closest('svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const within = boxes.length > 0 && limits(element);
      if (!within) continue;
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      if (left < within.left - slack || right > within.right + slack)
        cut.add(`${text.nodeValue.trim().slice(0, 40)} (by ${within.by})`);
    }
    return { cut: [...cut], overflow: root.scrollWidth - root.clientWidth };
  });
}
