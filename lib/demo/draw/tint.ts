import type { Art, Motif } from './art.ts';
import type { Ramp } from './palettes.ts';

/**
 * A motif whose main colour is one of these: apples are not grey. A colour that the backdrop has
 * already is passed over, so that the thing stands out.
 */
export function tint(motif: Motif, ramps: readonly Ramp[]): Motif {
  return (art: Art) => {
    const free = ramps.filter((ramp) => ramp !== art.palette.back);
    motif({ ...art, palette: { ...art.palette, main: art.random.pick(free) } });
  };
}
