import type { Engine } from './engine.ts';

/**
 * Waits until a loaded page is stable: fonts and visible images are loaded, and its height is
 * constant for four frames.
 */
export async function settle(engine: Engine): Promise<void> {
  await engine.run(async () => {
    await document.fonts.ready;
    const inView = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      // In Chromium images in a closed `<details>` have a position, but never load.
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
