/** A picture to be sent. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong, of the bytes. */
  etag: string;
  /** Seconds for which others may keep it. */
  life: number;
}

/** What a picture is drawn from; a `Scene` is plain data, and two that are alike look alike. */
export interface PictureSource<Scene> {
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
