import type { Engine } from './engine.ts';

/**
 * Waits until a page that has loaded stands still: its fonts and the pictures in view are there,
 * and its height stays the same for four frames.
 */
export async function settle(engine: Engine): Promise<void> {
  await engine.run(async () => {
    await document.fonts.ready;
    const inView = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      // What a closed `<details>` holds has a place in Chromium, and is never loaded.
      const isSeen = bottom > 0 && top < innerHeight && image.checkVisibility();
      return !image.complete && isSeen;
    });
    await Promise.all(
      inView.map(
        (image) =>
          new Promise((resolve) => {
            image.addEventListener('load', resolve);
            image.addEventListener('error', resolve);
          }),
      ),
    );
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let height = -1, same = 0; same < 4; same += 1) {
      await frame();
      const now = document.documentElement.scrollHeight;
      if (now !== height) same = 0;
      height = now;
    }
  });
}
