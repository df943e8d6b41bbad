/** A drawn image, ready to send. */
export interface DrawnImage {
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong, made from the bytes. */
  etag: string;
  /** Seconds for which others may cache it. */
  maxAge: number;
}

/** What an image is drawn from. A `Scene` is plain data: equal scenes look the same. */
export interface ImageSource<Scene> {
  /** One image is cached for each key. */
  key: string;
  /** Changes whenever the image may look different. Cheap, unlike the scene. */
  version: string;
  /** Composes the image. Called only if another version is cached, or one without all icons. */
  scene(): Scene;
  /** Seconds for which others may cache the complete image. */
  maxAge: number;
  /** How long it may be shown without a newer one, ms from now. */
  expiresIn: number;
  /** An image of a passing state ("warming up"). Few of them are drawn and cached. */
  ephemeral: boolean;
}
