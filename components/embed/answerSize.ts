/** The message with which a host page asks for the preferred height of the frame. */
const ASK = 'longplay:size';

/**
 * Answers a host page that asks for the preferred height of the frame:
 * `frame.contentWindow.postMessage({ type: 'longplay:size' }, ORIGIN)` is answered with
 * `{ type: 'longplay:size', height }` in CSS pixels. It sends nothing without a request, and only to
 * the origin that asked.
 * @param height for the present width
 * @returns ends it
 */
export function answerSize(height: () => number): () => void {
  const answer = ({ source, origin, data }: MessageEvent<unknown>) => {
    const asks = typeof data === 'object' && data !== null && 'type' in data && data.type === ASK;
    // A sandboxed page has no origin to answer to.
    if (!asks || source !== window.parent || source === window || !/^https?:/.test(origin)) return;
    window.parent.postMessage({ type: ASK, height: height() }, origin);
  };
  window.addEventListener('message', answer);
  return () => window.removeEventListener('message', answer);
}
