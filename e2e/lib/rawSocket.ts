import { connect } from 'node:net';

/**
 * Sends an unmodified request line and reads the whole response.
 * @returns status 0 if the connection ended without a response
 */
export function rawSocket(
  origin: string,
  target: Buffer,
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      const rest = ` HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`;
      socket.write(Buffer.concat([Buffer.from('GET '), target, Buffer.from(rest)]));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server may reset the connection after it has answered an unreadable request.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
  });
}
