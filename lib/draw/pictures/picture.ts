import type { Scene } from '../../og/scene.ts';

/** A picture to be sent. */
export interface Picture {
  /** PNG. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong, of the bytes. */
  etag: string;
  /** Seconds for which others may keep it. */
  life: number;
}

/** What a picture is drawn from. */
export interface PictureSource {
  /** What it is a picture of; one is kept for each. */
  address: string;
  /** Another one where it may look otherwise; cheap to make, unlike the scene. */
  version: string;
  /** Composes it. Called only when the version kept is another one, or lacks icons. */
  scene(): Scene;
  /** Seconds for which others may keep it when nothing is missing in it. */
  life: number;
  /** For how long it may be shown if nothing newer comes, ms from now. */
  keepMs: number;
  /** A picture of a moment ("warming up"): few are drawn, few are kept, apart from the others. */
  passing: boolean;
}
